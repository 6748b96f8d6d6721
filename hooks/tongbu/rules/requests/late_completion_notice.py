"""An applicant who was asked too late to complete a request."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request_clock import clock
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import COLUMNS, PROVISIONAL, REGULATION, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class LateCompletionNotice(DisclosureRule):
    """A notice to complete (补正通知) later than seven working days after receipt."""

    code = "REQ003"
    title = "补正告知超过七个工作日"
    level = Level.WARNING
    why = "要求补正只能一次，在收到申请之日起七个工作日内告知；晚了，占用的是申请人的时间。"
    fix = "核对“收到日期”和“补正通知”；确实晚了的，收到补正后尽快答复，不再要求补正。"
    authority = (Authority(f"{REGULATION}第三十条：自收到申请之日起7个工作日内一次性告知补正"),)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},补正通知,补正收到,答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-23,2026-04-27,2026-05-15,予以公开
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},补正通知,补正收到,答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-22,2026-04-27,2026-05-15,予以公开
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such notice."""
        for register, position, request in requests(context):
            by = clock(request, context.calendar).completion_by
            if request.completion_asked and request.completion_asked > by.end:
                message = f"{named(request)}最迟应在 {by.end} 告知补正，实际是 {request.completion_asked}"
                told = f"{message}{PROVISIONAL if by.provisional else ''}。"
                yield self.finding(register, position, "补正通知", message=told)
