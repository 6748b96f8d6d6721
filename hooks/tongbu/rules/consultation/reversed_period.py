"""A consultation closes after it opens."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class ReversedPeriod(Rule):
    """The last day for comments is not after the first."""

    code = "CON005"
    title = "征求意见的截止不在开始之后"
    level = Level.ERROR
    concerns = DRAFTS
    why = "期限写反，页面会一开始就显示已经截止，公众无法提意见。"
    fix = "核对“征求意见”的“开始”和“截止”，截止要晚于开始。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),)
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  截止: 2026-05-30\n---\n"})
    good = Example({"policies/2026/draft.md": "---\n征求意见:\n  截止: 2026-07-01\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such notice."""
        for policy, notice in notices(context):
            if notice.opens and notice.closes and notice.closes <= notice.opens:
                message = f"{notice.opens} 开始，{notice.closes} 截止，截止没有晚于开始。"
                yield self.finding(policy, "征求意见", "截止", message=message)
