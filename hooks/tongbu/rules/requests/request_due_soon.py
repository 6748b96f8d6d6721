"""A request whose time is nearly up."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request_clock import clock
from tongbu.model.disclosure.request_state import RequestState, request_states
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import ANSWERING, COLUMNS, PROVISIONAL, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class RequestDueSoon(DisclosureRule):
    """A request that must be answered within the next working days."""

    code = "REQ002"
    title = "申请临近答复期限"
    level = Level.NOTE
    why = "快到期的先办；需要延期的，要在到期以前经负责人同意并告知申请人。"
    fix = "答复后填写“答复日期”和“结果”；延期的，填写“延期告知”和“延期工作日”。"
    authority = (ANSWERING, Authority("本系统规定：到期前几个工作日提醒", verified=False))
    limits = ("request_soon_workdays",)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS}
2026-3,2026-05-20,网络,自然人,林地征收
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS}
2026-3,2026-06-05,网络,自然人,林地征收
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such request."""
        soon = context.settings.limits.request_soon_workdays
        for register, position, request in requests(context):
            by = clock(request, context.calendar).answer_by
            state = request_states(request, context.calendar, soon).at(context.today).state
            if by is None or state is not RequestState.DUE_SOON or request.received > context.today:
                continue
            left = context.calendar.between(context.today, by.end).days
            message = f"{named(request)}应在 {by.end} 前答复，还剩 {left} 个工作日"
            yield self.finding(
                register, position, "收到日期", message=f"{message}{PROVISIONAL if by.provisional else ''}。"
            )
