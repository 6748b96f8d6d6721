"""Time between the publication of a regulation and its taking force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class RegulationDelay(Rule):
    """A regulation (规章) in force less than 30 days after its publication."""

    code = "POL020"
    title = "规章公布后不满三十日就施行"
    level = Level.WARNING
    concerns = ISSUED
    why = "规章自公布之日起30日后施行，涉及国家安全、汇率、货币政策以及不立即施行将有碍施行的除外。"
    fix = "核对“施行日期”和“发布日期”；属于例外情形的，用豁免写明是哪一种。"
    authority = (Authority("《规章制定程序条例》第三十二条"),)
    limits = ("delay_days",)
    bad = Example(
        {"policies/2026/a.md": "---\n文件类别: 规章\n文号: 示例市人民政府令第12号\n施行日期: 2026-03-20\n---\n"}
    )
    good = Example(
        {"policies/2026/a.md": "---\n文件类别: 规章\n文号: 示例市人民政府令第12号\n施行日期: 2026-05-01\n---\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every regulation with a shorter delay. The lawful exceptions cannot be told from dates: it warns."""
        days = context.settings.limits.delay_days
        for policy in issued(context):
            published, effective = policy.meta.published, policy.meta.effective
            if policy.meta.category is not PolicyCategory.REGULATION or not published or not effective:
                continue
            if published <= effective < published + timedelta(days):
                message = (
                    f"{published} 公布，{effective} 施行，只隔 {(effective - published).days} 日；"
                    f"满 {days} 日是 {published + timedelta(days)}。"
                )
                yield self.finding(policy, "施行日期", message=message)
