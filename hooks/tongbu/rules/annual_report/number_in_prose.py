"""A number that was typed into the first section and that equals no figure."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.figures import Figures
from tongbu.model.disclosure.report.prose import typed
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_TABLE = "表二:\n  本年新收: {总计: 33}\n"


class NumberInProse(DisclosureRule):
    """A number typed by hand in 总体情况 that equals no cell of the tables, nor anything that the site counts."""

    code = "REP009"
    title = "年度报告文字里的数字与表格对不上"
    level = Level.WARNING
    why = "文字和表格各写一遍，改了一处忘了另一处，是年度报告最常见的错误。"
    fix = "不要手写，写成 {{表二.总计.本年新收}} 这样的名称，由表格填入；百分比写成 {{…占…}}。"
    authority = (FORMAT, Authority("本系统规定：文字里的数字由表格填入"))
    bad = Example({"docs/disclosure/reports/2025.yml": f"总体情况:\n  依申请公开: 全年新收申请35件。\n{_TABLE}"})
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": (
                f"总体情况:\n  依申请公开: '全年新收申请{{{{表二.总计.本年新收}}}}件。'\n{_TABLE}"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such number; days, periods and numbers of documents count nothing, so they are passed over."""
        for report in context.disclosure.reports.values():
            known = Figures.of(report, context.disclosure, context.library).numbers()
            for key, text in report.file.prose():
                if key[0] != "总体情况":
                    continue
                for words, number in dict.fromkeys(typed(text)):
                    if number is None or number not in known:
                        told = "，百分比不能手写" if number is None else "，三张表里没有一格是这个数"
                        message = f"总体情况的“{key[-1]}”里写着“{words}”{told}。"
                        yield self.finding(report, *key, message=message)
