"""新旧政策差异 speaks of every article that really changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongbu.comparing import Change, Place, Row, amounts, provision_words
from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.interpretation.difference_section import Mentions, mentions, sections
from tongbu.rules.readings import interpreted
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule

_OLD = """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了加强古树名木保护，制定本办法。

第二条　古树由县级林业主管部门建立档案，设置保护标志，每十年普查一次。
"""
_NEW = """---
替代: [2020/a]
---
第一条　为了加强古树名木保护，制定本办法。

第二条　古树由县级林业主管部门建立档案，设置保护标志，每五年普查一次，并且向社会公布结果。

第三条　损害古树名木的，由县级林业主管部门责令改正，依法赔偿损失。
"""


class UnexplainedChange(Rule):
    """An article of the rules changed in substance, and the part on 新旧政策差异 does not name it.

    So does an amount or a period in the notice or decree that issues the rules; the part has to say one of its figures.
    Dates there are none: every issue has its own, and the page of the document says from when it is in force.
    """

    code = "INT010"
    title = "新旧政策差异没有说到有改动的条文"
    level = Level.WARNING
    concerns = ISSUED
    why = "办事的人只看解读，不会逐条比对；解读没有说到的改动，等于没有告诉他。"
    fix = (
        "在“新旧政策差异”里写到这些条文，如“普查改为五年一次（第二条）”；只改文字的，写“其他条文仅作文字调整”；"
        "通知正文里的金额、期限改了的，写明改成多少。"
    )
    authority = (Authority("甘政公开办函〔2019〕1号第三部分：新旧政策差异"),)
    limits = ("wording_similarity",)
    bad = Example(
        {
            "policies/2020/a.md": _OLD,
            "policies/2026/a.md": _NEW,
            "interpretations/2026/a.md": "## 新旧政策差异\n\n普查改为五年一次（第二条）。\n",
        }
    )
    good = Example(
        {
            "policies/2020/a.md": _OLD,
            "policies/2026/a.md": _NEW,
            "interpretations/2026/a.md": "## 新旧政策差异\n\n普查改为五年一次（第二条）；损害古树要赔偿（第三条）。\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each policy, at the first heading under which differences are explained."""
        for policy, readings in interpreted(context):
            versions = context.library.versions_before(policy)
            if not versions:
                continue
            found = [(reading, section) for reading in readings for section in sections(context.anatomy(reading))]
            if not found:
                continue
            old = versions[0]
            said = mentions([section for _, section in found], old, policy)
            comparison = context.comparisons.of(old, policy)
            rows = (*comparison.rows, *(row for row in comparison.outside if row.place.is_frame))
            known = _known_elsewhere(context, versions[1:], policy)
            missing = [row for row in rows if row.new not in known and self._silent(context, policy, row, said)]
            if missing:
                reading, section = found[0]
                message = f"与{old.named}（{old.source.path}）相比，{_named(missing)}有改动，这里没有说到。"
                yield self.finding(reading, message=message, line=section.line)

    def _silent(self, context: Context, policy: Policy, row: Row, said: Mentions) -> bool:
        """Whether the row is a change that had to be spoken of and was not."""
        units = row.new or row.old
        if row.place.is_frame:
            changed = _amounts(row.old) ^ _amounts(row.new)
            return row.substantive and bool(changed) and changed.isdisjoint(amounts(said.words))
        if (
            not row.substantive
            or row.place is Place.ANNEX
            or any(unit.level is not UnitLevel.ARTICLE for unit in units)
        ):
            return False
        similar = row.similarity >= context.settings.limits.wording_similarity
        if said.wording_only and similar and row.relation in (Change.AMENDED, Change.MOVED):
            return False
        return not said.cover(row, context.anatomy(policy).divisions)


def _known_elsewhere(context: Context, versions: Sequence[Policy], policy: Policy) -> frozenset[tuple[Unit, ...]]:
    """The articles that another of the replaced texts had without a real change."""
    comparisons = (context.comparisons.of(old, policy, by_default=False) for old in versions)
    return frozenset(row.new for each in comparisons for row in each.rows if row.new and not row.substantive)


def _amounts(units: Sequence[Unit]) -> frozenset[str]:
    return amounts("\n".join(provision_words(unit) for unit in units))


def _named(found: Sequence[Row]) -> str:
    """The articles, runs of three and more as one: 新第三条至第五条、旧第九条; what frames them by its name."""
    frames = dict.fromkeys(f"{row.place.value}里的数字" for row in found if row.place.is_frame)
    rows = [row for row in found if not row.place.is_frame]
    new = [unit for row in rows for unit in row.new]
    deleted = [unit for row in rows if not row.new for unit in row.old]
    parts = [_runs(new), f"删去的旧{_runs(deleted)}" if deleted else "", "、".join(frames)]
    return "，".join(part for part in parts if part)


def _runs(units: Sequence[Unit]) -> str:
    runs: list[list[Unit]] = []
    for unit in units:
        if runs and _follows(runs[-1][-1], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    names = [
        f"{run[0].label}至{run[-1].label}" if len(run) > 2 else "、".join(unit.label for unit in run) for run in runs
    ]
    return "、".join(names)


def _follows(before: Unit, unit: Unit) -> bool:
    if not before.ordinal or not unit.ordinal:
        return False
    return unit.ordinal == (before.ordinal[0] + 1, 0) and before.ordinal[1] == 0
