"""An extension that the regulation does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request_clock import EXTENSION_WORKDAYS, clock
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import ANSWERING, COLUMNS, named, requests
from tongbu.rules.rule import Context, DisclosureRule, Example


class ImproperExtension(DisclosureRule):
    """An extension of more than twenty working days, or one of which the applicant was told too late."""

    code = "REQ005"
    title = "延期不合规定"
    level = Level.ERROR
    why = "延期只能一次，最长二十个工作日，在原期限届满以前告知申请人；不合规定的延期不算数。"
    fix = "核对“延期告知”和“延期工作日”；多写的天数改正，晚了的按原期限答复。"
    authority = (ANSWERING,)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},延期告知,延期工作日,答复日期,结果
2026-3,2026-03-02,网络,自然人,林地征收,2026-03-27,30,2026-04-28,予以公开
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},延期告知,延期工作日,答复日期,结果
2026-3,2026-03-02,网络,自然人,林地征收,2026-03-27,20,2026-04-27,予以公开
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such extension; one that was told late only warns, as it cannot be undone."""
        for register, position, request in requests(context):
            if request.extension and request.extension > EXTENSION_WORKDAYS:
                message = (
                    f"{named(request)}延期 {request.extension} 个工作日，最长 {EXTENSION_WORKDAYS} 个，按最长的计算。"
                )
                yield self.finding(register, position, "延期工作日", message=message)
            by = clock(request, context.calendar).ordinary
            if by and request.extended_on and request.extended_on > by.end:
                message = f"{named(request)}的原期限是 {by.end}，{request.extended_on} 才告知延期。"
                yield self.finding(register, position, "延期告知", message=message, level=Level.WARNING)
