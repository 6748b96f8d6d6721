"""A closed consultation reports back."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.consultation import feedback_due, is_over
from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class OverdueFeedback(Rule):
    """A consultation closed long ago without publishing what became of the opinions."""

    code = "CON007"
    title = "征求意见截止后没有反馈"
    level = Level.WARNING
    concerns = DRAFTS
    why = "提了意见没有下文，下次就没有人再提；意见要归纳研究，采纳情况要向社会公布。"
    fix = "在“征求意见”下面填写“反馈”：发布日期、情况说明；不再推进的填写“终止”：日期、理由。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"),
        Authority(
            "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：公布征集结果，天数未经核对", verified=False
        ),
    )
    limits = ("feedback_days", "feedback_days_max")
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  开始: 2026-03-01\n  截止: 2026-04-30\n---\n"})
    good = Example(
        {
            "policies/2026/draft.md": (
                "---\n征求意见:\n  开始: 2026-03-01\n  截止: 2026-04-30\n"
                "  反馈:\n    发布日期: 2026-05-20\n    情况说明: 共收到意见 2 条，采纳 1 条，不采纳 1 条。\n---\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """A warning after `feedback_days`; an error after `feedback_days_max`, where the bureau has set one."""
        limits = context.settings.limits
        for policy, notice in notices(context):
            if not notice.closes or is_over(notice, context.today):
                continue
            passed, last = (context.today - notice.closes).days, feedback_due(notice.closes, limits.feedback_days)
            if context.today > last:
                message = f"{notice.closes} 截止，到 {context.today} 已过 {passed} 日，最迟应在 {last} 反馈。"
                most = limits.feedback_days_max
                level = Level.ERROR if most is not None and passed > most else Level.WARNING
                yield self.finding(policy, "征求意见", "截止", message=message, level=level)
