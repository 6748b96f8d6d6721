"""A third party or another organ that was given too long."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request_clock import OPINION_WORKDAYS, clock
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import COLUMNS, PROVISIONAL, REGULATION, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class LongConsultation(DisclosureRule):
    """Consulting that took, or takes, more than fifteen working days."""

    code = "REQ006"
    title = "征求意见超过十五个工作日"
    level = Level.WARNING
    why = "征求第三方、其他机关意见限十五个工作日，到期没有答复的不再等待；超出的时间计入答复期限。"
    fix = "已经收到意见的，填写“征求意见结束”；没有收到的，不再等待，尽快决定。"
    authority = (Authority(f"{REGULATION}第三十二条、第三十四条：收到征求意见书之日起15个工作日内提出意见"),)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},征求意见开始
2026-3,2026-05-18,网络,自然人,林地征收,2026-05-20
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},征求意见开始
2026-3,2026-05-28,网络,自然人,林地征收,2026-06-01
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such request, an answered one only where the opinions came late."""
        for register, position, request in requests(context):
            by, began = clock(request, context.calendar).opinions_by, request.consultation_began
            if by is None or began is None:
                continue
            ended = request.consultation_ended or (context.today if request.is_open(context.today) else by.end)
            if ended <= by.end:
                continue
            took = context.calendar.between(began, ended).days
            message = f"{named(request)}征求意见到 {by.end} 满 {OPINION_WORKDAYS} 个工作日，已经用了 {took} 个"
            told = f"{message}，超出的计入答复期限{PROVISIONAL if by.provisional else ''}。"
            yield self.finding(register, position, "征求意见开始", message=told)
