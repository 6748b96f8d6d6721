"""A total in table 3 that is not the sum of the outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, litigation_totals
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, IdentityRule
from tongbu.rules.rule import Context, Example


class WrongLitigationTotal(IdentityRule):
    """A total in table 3 that is not the sum of the outcomes."""

    code = "REP005"
    title = "年度报告表三的总计不对"
    level = Level.ERROR
    why = "总计与各种结果之和不等，复议机关和法院的统计一对就能发现。"
    fix = "核对这一组：总计等于结果维持、结果纠正、其他结果、尚未审结之和。"
    authority = (FORMAT,)
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表三:
  行政复议: {结果维持: 2, 结果纠正: 1, 其他结果: 0, 尚未审结: 1, 总计: 3}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """表三:
  行政复议: {结果维持: 2, 结果纠正: 1, 其他结果: 0, 尚未审结: 1, 总计: 4}
""",
        }
    )

    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """A total in table 3 that is not the sum of the outcomes."""
        return litigation_totals(cells)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        return self.of_all(context)
