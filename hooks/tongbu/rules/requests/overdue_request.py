"""A request whose time has run out."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request_clock import clock
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import ANSWERING, COLUMNS, PROVISIONAL, REGULATION, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class OverdueRequest(DisclosureRule):
    """A request that was not answered by its limit."""

    code = "REQ001"
    title = "申请逾期没有答复"
    level = Level.WARNING
    why = "逾期不答复，申请人可以投诉、申请行政复议或者提起行政诉讼；时限按工作日计算，人工容易数错。"
    fix = "尽快答复，填写“答复日期”和“结果”；补正、征求意见、延期的日期有遗漏的，补上。"
    authority = (ANSWERING, Authority(f"{REGULATION}第三十条、第三十二条"))
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS}
2026-3,2026-04-13,网络,自然人,林地征收
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-28,予以公开
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such request."""
        for register, position, request in requests(context):
            by = clock(request, context.calendar).answer_by
            if by is None or not request.is_open(context.today) or context.today <= by.end:
                continue
            late = context.calendar.between(by.end, context.today).days
            message = f"{named(request)}应在 {by.end} 前答复，已逾期 {late} 个工作日"
            yield self.finding(
                register, position, "收到日期", message=f"{message}{PROVISIONAL if by.provisional else ''}。"
            )
