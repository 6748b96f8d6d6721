"""Every opinion is dealt with before the report."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import answered, at_cell, decided
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_HEADER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"
_FEEDBACK = "---\n征求意见:\n  反馈:\n    发布日期: 2026-07-10\n    情况说明: 共收到意见 1 条，已采纳。\n---\n"


class UndisposedOpinion(Rule):
    """The report is out, and an opinion in the ledger has no 处理."""

    code = "CON009"
    title = "已经反馈，台账里还有意见没有处理"
    level = Level.ERROR
    concerns = DRAFTS
    why = "对各方意见应当归纳整理、研究论证，充分采纳合理意见；反馈了就不能还有没处理的。"
    fix = "在台账该行的“处理”填写 采纳、部分采纳、不采纳 或者 不属于本次范围。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条"),)
    bad = Example(
        {
            "policies/2026/draft.md": _FEEDBACK,
            "policies/2026/draft.csv": _HEADER + "1,2026-06-03,电子邮件,个人,第三条,建议放宽面积条件。,,\n",
        }
    )
    good = Example(
        {
            "policies/2026/draft.md": _FEEDBACK,
            "policies/2026/draft.csv": _HEADER + "1,2026-06-03,电子邮件,个人,第三条,建议放宽面积条件。,采纳,\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each such opinion, at its cell; one answered with another (归并) has that one's."""
        for policy, feedback in answered(context):
            for ledger, opinion in decided(policy):
                if ledger.disposition(opinion) is None:
                    message = f"{feedback.published} 已经反馈，这条意见还没有处理。"
                    yield at_cell(self, ledger, opinion, "处理", message)
