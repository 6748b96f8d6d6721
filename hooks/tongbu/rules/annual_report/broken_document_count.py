"""A number of valid documents in table 1 that does not follow from that of the year before."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, documents_continue
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, YearsRule, pairs
from tongbu.rules.rule import Authority, Context, Example


class BrokenDocumentCount(YearsRule):
    """A number of valid documents in table 1 that does not follow from that of the year before."""

    code = "REP006"
    title = "年度报告表一的现行有效件数与上年接不上"
    level = Level.WARNING
    why = "上年现行有效加本年制发、减本年废止，应当是本年现行有效；接不上的，公众会问差的那几件去了哪里。"
    fix = "逐件核对本年制发、废止和失效的文件；有效期届满的是否计入本年废止，各年要一致。"
    authority = (
        FORMAT,
        Authority("本系统规定：各年的现行有效件数前后衔接", verified=False),
    )
    bad = Example(
        {
            "docs/disclosure/reports/2024.yml": """表一:
  行政规范性文件: {本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 5}
""",
            "docs/disclosure/reports/2025.yml": """表一:
  行政规范性文件: {本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 7}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2024.yml": """表一:
  行政规范性文件: {本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 5}
""",
            "docs/disclosure/reports/2025.yml": """表一:
  行政规范性文件: {本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 6}
""",
        }
    )

    def breaches(self, before: Cells, after: Cells) -> Iterator[Breach]:
        """A number of valid documents in table 1 that does not follow from that of the year before."""
        return documents_continue(before, after)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        for before, after in pairs(context):
            yield from self.told(before, after)
