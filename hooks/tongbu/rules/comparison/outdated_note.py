"""A note on a comparison names articles that are there."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.comparing import CorrectionError, check_correction, read_correction
from tongbu.comparing.passages import passages
from tongbu.model.citation import find_citations
from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.text import UnitLevel
from tongbu.rules.comparison.examples import OLD, replacing
from tongbu.rules.comparison.versions import noted, version_meant
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class OutdatedNote(Rule):
    """A note of 对照 cannot be read, or names an article that the texts do not have."""

    code = "CMP001"
    title = "对照里的条文找不到"
    level = Level.ERROR
    concerns = POLICIES
    why = "正文改过以后条号变了，对照没有跟着改，新旧对照页面就会把条文对错，或者把理由写到别的条文上。"
    fix = (
        "对照两份正文改正条文序号，写成“第三十条 → 第三十一条、第三十二条”；"
        "用 tongbu compare 旧 新 --suggest 可以得到样稿。"
    )
    authority = (Authority("《中华人民共和国立法法》第五十八条：修改法律的，还应当提交修改前后的对照文本"),)
    bad = Example({"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条 → 第九条")})
    good = Example({"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条 → 第二条")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every fault of a note, at its own line."""
        for policy, position, note in noted(context):
            try:
                correction = read_correction(note.articles)
            except CorrectionError as error:
                yield self.finding(policy, "对照", position, "条文", message=f"“{note.articles}”读不懂：{error}。")
                continue
            old = version_meant(context.library, policy, note)
            if old is None:
                continue
            for fault in check_correction(correction, old.text, policy.text):
                side = old if fault.startswith("旧") else policy
                fix = f"{_nearest(side, fault.partition('“')[2].rstrip('”'))}{self.fix}"
                message = f"“{note.articles}”：{fault}（{side.source.path}）。"
                yield self.finding(policy, "对照", position, "条文", message=message, fix=fix)


def _nearest(policy: Policy, missing: str) -> str:
    """The article of the text nearest by number, else what is written most like it."""
    units = [each.unit for each in passages(policy.text)]
    numbered = {unit.ordinal: unit.label for unit in units if unit.level is UnitLevel.ARTICLE and unit.ordinal}
    cited = next(find_citations(missing), None)
    if cited and numbered:
        label = numbered[min(numbered, key=lambda ordinal: _distance(ordinal, cited.article))]
    else:
        match = process.extractOne(missing, [unit.label for unit in units], score_cutoff=40)
        label = match[0] if match else ""
    return f"最接近的是{label}，全文共 {len(units)} 条；" if label else ""


def _distance(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return abs(one[0] - other[0]), abs(one[1] - other[1])
