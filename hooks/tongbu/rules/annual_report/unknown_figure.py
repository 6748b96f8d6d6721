"""A placeholder that names no figure."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from tongbu.model.disclosure.report.figures import Figures
from tongbu.model.disclosure.report.prose import unknown
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class UnknownFigure(DisclosureRule):
    """A placeholder (`{{表二.总计.本年新收}}`) in the prose of a report that names no figure."""

    code = "REP010"
    title = "年度报告文字里的名称没有对应的数字"
    level = Level.ERROR
    why = "名称写错了，网页上就没有数字，只剩花括号。"
    fix = "名称是“表.列.行”，与文件里三张表的写法相同，如 {{表二.总计.本年新收}}；上年的在前面加“上年.”。"
    authority = (FORMAT, Authority("本系统规定：文字里的数字由表格填入"))
    bad = Example(
        {"docs/disclosure/reports/2025.yml": "总体情况:\n  依申请公开: '全年新收申请{{表二.合计.本年新收}}件。'\n"}
    )
    good = Example(
        {"docs/disclosure/reports/2025.yml": "总体情况:\n  依申请公开: '全年新收申请{{表二.总计.本年新收}}件。'\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such placeholder."""
        for report in context.disclosure.reports.values():
            figures = Figures.of(report, context.disclosure, context.library)
            for key, text in report.file.prose():
                for written, name in dict.fromkeys(unknown(text, figures)):
                    guess = get_close_matches(name, list(figures.known), 1, 0.6)
                    hint = f"是不是“{guess[0]}”？" if guess else f"没有“{name[:60]}”这个数字。"
                    message = f"“{key[-1]}”里的 {written[:100]} 填不了：{hint}"
                    yield self.finding(report, *key, message=message)
