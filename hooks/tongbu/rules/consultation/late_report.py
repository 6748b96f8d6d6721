"""A report that came later than it should have."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.consultation import feedback_due
from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.consultation.examples import DRAFT, LEDGER, report, row
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class LateReport(Rule):
    """反馈 was published after the term for it; the site says so in public."""

    code = "CON024"
    title = "反馈超过了期限"
    level = Level.NOTE
    concerns = DRAFTS
    why = "全流程页和意见征集总览会写明在截止后第几天公布、超过了期限，发布前应当知道。"
    fix = "核对“反馈”的“发布日期”；确实超过期限的不用改，可以在“情况说明”里说明原因。"
    authority = (Authority("征求意见公告写明的反馈期限（设置“反馈期限”）", verified=False),)
    bad = Example({DRAFT: report("共收到意见1条，采纳1条。", published="2026-06-12"), LEDGER: row()})
    good = Example({DRAFT: report("共收到意见1条，采纳1条。", published="2026-06-05"), LEDGER: row()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such report, at its date."""
        days = context.settings.limits.feedback_days
        for policy, notice in notices(context):
            if notice.feedback is None or notice.closes is None:
                continue
            published, due = notice.feedback.published, feedback_due(notice.closes, days)
            if published > due:
                message = f"反馈在 {published} 公布，超过了期限 {due}（截止后{days}日）。"
                yield self.finding(policy, "征求意见", "反馈", "发布日期", message=message)
