"""Published within the time limit for active disclosure."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class LateDisclosure(Rule):
    """More than 20 working days from 成文 to 发布."""

    code = "POL019"
    title = "公开超过时限"
    level = Level.WARNING
    concerns = ISSUED
    why = "属于主动公开范围的政府信息，应当自形成或者变更之日起20个工作日内公开。"
    fix = "核对“成文日期”和“发布日期”；确实逾期的，写明原因并申请豁免。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第二十六条"),)
    limits = ("disclosure_workdays", "disclosure_workdays_max")
    bad = Example({"policies/2026/a.md": "---\n发布日期: 2026-04-15\n---\n"})
    good = Example({"policies/2026/a.md": "---\n发布日期: 2026-03-30\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Over the limit is a warning, over the upper limit an error."""
        limits = context.settings.limits
        for policy in issued(context):
            drafted, published = policy.meta.drafted, policy.meta.published
            if not drafted or not published:
                continue
            taken = context.calendar.between(drafted, published)
            if taken.days <= limits.disclosure_workdays:
                continue
            last = context.calendar.after(drafted, limits.disclosure_workdays)
            note = "（所涉年份的放假安排尚未录入，按周末推算）" if taken.provisional else ""
            message = (
                f"{drafted} 成文，{published} 才发布，用了 {taken.days} 个工作日{note}，"
                f"最迟应在 {last.end} 发布（{limits.disclosure_workdays} 个工作日）。"
            )
            level = Level.ERROR if taken.days > limits.disclosure_workdays_max else Level.WARNING
            yield self.finding(policy, "发布日期", message=message, level=level)
