"""Who is not followed is told why."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import answered, at_cell, decided
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_HEADER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"
_FEEDBACK = "---\n征求意见:\n  反馈:\n    发布日期: 2026-07-10\n    情况说明: 共收到意见 1 条，未采纳。\n---\n"
_ROW = "1,2026-06-03,电子邮件,个人,第三条,建议放宽面积条件。,不采纳,"


class UnreasonedDisposition(Rule):
    """An opinion is 不采纳 or 部分采纳 in a published report, without a reason."""

    code = "CON010"
    title = "不采纳、部分采纳没有理由"
    level = Level.WARNING
    concerns = DRAFTS
    why = "相对集中的意见没有采纳的，要向社会说明理由。"
    fix = "在台账该行的“理由”写明为什么不采纳，或者采纳了哪一部分。"
    authority = (Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）", verified=False),)
    bad = Example({"policies/2026/draft.md": _FEEDBACK, "policies/2026/draft.csv": f"{_HEADER}{_ROW}\n"})
    good = Example(
        {
            "policies/2026/draft.md": _FEEDBACK,
            "policies/2026/draft.csv": f"{_HEADER}{_ROW}八公顷是国家标准规定的下限，不能再放宽。\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each such opinion, at its cell; one answered with another (归并) has that one's reason."""
        for policy, _ in answered(context):
            for ledger, opinion in decided(policy):
                disposition = ledger.disposition(opinion)
                if disposition and disposition.needs_reason and not ledger.reason(opinion):
                    yield at_cell(self, ledger, opinion, "理由", f"处理是{disposition}，没有写理由。")
