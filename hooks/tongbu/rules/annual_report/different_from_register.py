"""A number in table 2 that is not what the register of requests counts."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.register import counted_requests
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_REGISTER, _REPORT = "docs/disclosure/requests/2025.csv", "docs/disclosure/reports/2025.yml"
_ONE = """编号,收到日期,收到方式,申请人类别,主题,内容,答复日期,结果
1,2025-03-03,网络,自然人,林木采伐许可,采伐许可的办理时限,2025-03-10,予以公开
"""


class DifferentFromRegister(DisclosureRule):
    """A number in table 2 that is not what the register of requests (依申请公开登记) counts, where there is one."""

    code = "REP015"
    title = "年度报告表二与依申请公开登记不一致"
    level = Level.ERROR
    why = "表二就是登记的汇总；两处不一样，总有一处是错的。"
    fix = "核对登记，错的一处改正；tongbu report 加上年份，可以由登记算出表二。"
    authority = (FORMAT, Authority("本系统规定：表二与依申请公开登记一致"))
    bad = Example({_REGISTER: _ONE, _REPORT: "表二:\n  本年新收: {自然人: 9}\n"})
    good = Example({_REGISTER: _ONE, _REPORT: "表二:\n  本年新收: {自然人: 1}\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        for year, report in context.disclosure.reports.items():
            for cell, counted in counted_requests(context.disclosure, year).items():
                number = report.cells[cell]
                if number is not None and number != counted:
                    message = f"{year}年报告{cell.named}是 {number}，依申请公开登记是 {counted}。"
                    yield self.finding(report, *cell.key, message=message)
