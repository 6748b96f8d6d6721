"""A number of documents in table 1 that is not what the library counts."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import PUBLISHED, Cell
from tongbu.model.disclosure.report.library_count import KINDS, document_count
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_COLUMNS = ("本年制发件数", "本年废止件数", "现行有效件数")


class DifferentFromLibrary(DisclosureRule):
    """A count of documents (制发, 废止, 现行有效) in table 1 that the library of this site does not have."""

    code = "REP007"
    title = "年度报告表一与文件库不一致"
    level = Level.WARNING
    why = "报告说有几件，文件库就应当查得到几件；数不对，不是报告错了，就是文件没有公开。"
    fix = "逐件核对：没有发布的文件补发，报告错的改正。文件库按发布机构、发布日期和有效性计算。"
    authority = (FORMAT, Authority("本系统规定：报告的件数与文件库一致", verified=False))
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表一:
  行政规范性文件: {本年制发件数: 12, 本年废止件数: 0, 现行有效件数: 40}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """表一:
  行政规范性文件: {本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell; a library in which something could not be read counts nothing for certain."""
        if any(path.startswith("policies/") for path in context.library.unreadable):
            return
        organisation = context.settings.organisation.name
        for year, report in context.disclosure.reports.items():
            for row in KINDS:
                counted = document_count(context.library, organisation, year, row)
                for column, right in zip(_COLUMNS, counted.agreeing, strict=True):
                    cell = Cell(PUBLISHED, row, column)
                    number = report.cells[cell]
                    if number is not None and number not in right:
                        told = "或者 ".join(str(each) for each in right)
                        message = f"{year}年报告{cell.named}是 {number}，文件库是 {told}。"
                        yield self.finding(report, *cell.key, message=message)
