"""A report is published after the public has spoken, and neither it nor a termination before its day."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.consultation.examples import DRAFT, LEDGER, report, row
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class UntimelyReport(Rule):
    """反馈 or 终止 is dated after today, or 反馈 before the period for comment is over, or both are there."""

    code = "CON015"
    title = "反馈或者终止的日期不对"
    level = Level.ERROR
    concerns = DRAFTS
    why = "网站生成以后就会公开，还没到日子的反馈和终止不能提前公开；期限没到就反馈，后来的意见就没有人研究。"
    fix = "“反馈”的“发布日期”写实际公布的日期，要在截止日期以后；“终止”写实际终止的日期；还没到日子的，到当天再写。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条、第十八条"),
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决指标：伪造发布日期"),
    )
    bad = Example({DRAFT: report("共收到意见1条，采纳1条。", published="2026-07-10"), LEDGER: row()})
    good = Example({DRAFT: report("共收到意见1条，采纳1条。"), LEDGER: row()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such report or termination, at its date."""
        for policy, notice in notices(context):
            if notice.termination and notice.termination.on > context.today:
                message = f"终止日期 {notice.termination.on} 在今天（{context.today}）之后。"
                yield self.finding(policy, "征求意见", "终止", "日期", message=message)
            if notice.feedback is None:
                continue
            published, message = notice.feedback.published, ""
            if notice.termination:
                message = f"{notice.termination.on} 已经终止，又写了反馈；只留一项。"
            elif published > context.today:
                message = f"反馈的发布日期 {published} 在今天（{context.today}）之后。"
            elif notice.closes and published <= notice.closes:
                message = f"反馈的发布日期 {published} 不晚于截止日期 {notice.closes}，期限还没有到。"
            if message:
                yield self.finding(policy, "征求意见", "反馈", "发布日期", message=message)
