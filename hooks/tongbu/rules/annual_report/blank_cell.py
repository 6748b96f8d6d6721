"""A cell of a table without a number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.as_yaml import tables_as_yaml
from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.form import CELLS
from tongbu.model.disclosure.report.identities import Breach, blanks
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import CONTENT, FORMAT, IdentityRule
from tongbu.rules.rule import Context, Example

_WHOLE = tables_as_yaml(dict.fromkeys(CELLS, 0))


class BlankCell(IdentityRule):
    """A cell of a table without a number."""

    code = "REP008"
    title = "年度报告的表格有空白"
    level = Level.ERROR
    why = "格式要求逐项填写；空白分不清是没有，还是漏报。"
    fix = "填上数字，没有的写 0。"
    authority = (
        FORMAT,
        CONTENT,
    )
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表三:
  行政复议: {结果维持: 2, 结果纠正: 0, 其他结果: 0, 总计: 2}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": _WHOLE,
        }
    )

    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """A cell of a table without a number."""
        return blanks(cells)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        return self.of_all(context)
