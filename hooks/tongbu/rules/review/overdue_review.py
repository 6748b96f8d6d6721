"""An emergency publication is reviewed afterwards, within its term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import Emergency
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.review.asked import last_day, longest_term, missing_stages
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents

_EMERGENCY = """---
发布日期: 2026-06-12
审核:
  - {{环节: 初审, 人员: 资源管理科经办人, 日期: 2026-06-12}}
应急发布: {{批准人: 主要负责人, 日期: 2026-06-12, 理由: 台风登陆前告知避险要求, 补审期限: {until}}}
---
"""


class OverdueReview(Rule):
    """应急发布 whose term has passed without complete reviews or is too long, or that was agreed to too late."""

    code = "REV007"
    title = "应急发布没有按期补审"
    level = Level.ERROR
    waivable = False
    adjustable = False
    limits = ("emergency_workdays",)
    why = "应急发布只是把审核推后，不是免去；期限过了还没有补审的，不得继续发布。"
    fix = "补做审核并登记，再运行 tongbu sign；不能补审的，撤下文件。补审期限不写，或者写在限值以内的一天。"
    authority = (Authority("本系统规定：应急发布应当登记、公开，限期补审"),)
    bad = Example({"policies/2026/a.md": _EMERGENCY.format(until="2099-12-31")})
    good = Example({"policies/2026/a.md": _EMERGENCY.format(until="2026-06-17")})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each fault of an emergency publication."""
        for document in documents(context):
            emergency = document.meta.emergency
            if emergency is None:
                continue
            if told := _late(context, document, last_day(emergency, context.settings, context.calendar)):
                yield self.finding(document, "应急发布", "补审期限", message=told)
            if told := _long(context, emergency):
                yield self.finding(document, "应急发布", "补审期限", message=told)
            published = document.meta.published
            if emergency.on > context.today:
                message = f"同意先行发布的日期 {emergency.on} 还没有到（今天是 {context.today}）。"
                yield self.finding(document, "应急发布", "日期", message=message)
            elif published and emergency.on > published:
                message = f"{emergency.on} 才同意先行发布，晚于发布日期 {published}。"
                yield self.finding(document, "应急发布", "日期", message=message)


def _long(context: Context, emergency: Emergency) -> str:
    longest = longest_term(emergency, context.settings, context.calendar)
    if emergency.until is None or emergency.until <= longest:
        return ""
    days = context.settings.limits.emergency_workdays
    return (
        f"补审期限 {emergency.until} 太晚：{emergency.on} 先行发布的，至迟 {days} 个工作日以内（{longest}）补齐审核。"
    )


def _late(context: Context, document: Policy | Interpretation, last: date) -> str:
    missing = missing_stages(document, context.settings)
    if context.today <= last or not missing:
        return ""
    return f"补审期限 {last} 已过（今天是 {context.today}），审核记录还缺少：{'、'.join(missing)}。"
