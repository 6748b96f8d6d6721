"""A column of table 2 in which what came in is not what was done and what is left."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, column_balance
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, IdentityRule
from tongbu.rules.rule import Context, Example


class UnbalancedColumn(IdentityRule):
    """A column of table 2 in which what came in is not what was done and what is left."""

    code = "REP001"
    title = "年度报告表二的一列不平"
    level = Level.ERROR
    why = "收到的申请要么办结、要么结转，两头不等，说明有申请漏统计或者重复统计；格式上印着这一条。"
    fix = "核对登记：本年新收加上年结转，等于办理结果总计加结转下年，按登记改正错的一格。"
    authority = (FORMAT,)
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  本年新收: {自然人: 3}
  上年结转: {自然人: 1}
  办理结果总计: {自然人: 2}
  结转下年: {自然人: 1}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  本年新收: {自然人: 3}
  上年结转: {自然人: 1}
  办理结果总计: {自然人: 3}
  结转下年: {自然人: 1}
""",
        }
    )

    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """A column of table 2 in which what came in is not what was done and what is left."""
        return column_balance(cells)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        return self.of_all(context)
