"""A total in a row of table 2 that is not the sum over all applicants."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, applicant_totals
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, IdentityRule
from tongbu.rules.rule import Context, Example


class WrongApplicantTotal(IdentityRule):
    """A total in a row of table 2 that is not the sum over all applicants."""

    code = "REP003"
    title = "年度报告表二一行的总计不对"
    level = Level.ERROR
    why = "总计与自然人、各类组织之和不等，说明申请人类别统计错了。"
    fix = "核对这一行：总计等于自然人加法人或其他组织的五类。"
    authority = (FORMAT,)
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  本年新收: {自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 1, 其他: 0, 总计: 7}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  本年新收: {自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 1, 其他: 0, 总计: 8}
""",
        }
    )

    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """A total in a row of table 2 that is not the sum over all applicants."""
        return applicant_totals(cells)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        return self.of_all(context)
