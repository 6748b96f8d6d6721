"""A 上年结转 that is not what the report of the year before left."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, carried_over
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, YearsRule, pairs
from tongbu.rules.rule import Context, Example

_BEFORE = "表二:\n  结转下年: {自然人: 2}\n"


class WrongCarryOver(YearsRule):
    """A 上年结转 that is not what the report of the year before left; only a warning where the file says why."""

    code = "REP004"
    title = "年度报告的上年结转与上年报告不一致"
    level = Level.ERROR
    why = "上年结转到下年的申请，就是今年的上年结转；两年的报告都已公布，不一致谁都看得到。"
    fix = "按上年报告改正；因机构调整确实不一致的，在“机构调整”写明原因，会写进报告第六部分。"
    authority = (FORMAT,)
    bad = Example(
        {
            "docs/disclosure/reports/2024.yml": _BEFORE,
            "docs/disclosure/reports/2025.yml": "表二:\n  上年结转: {自然人: 3}\n",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2024.yml": _BEFORE,
            "docs/disclosure/reports/2025.yml": "表二:\n  上年结转: {自然人: 2}\n",
        }
    )

    def breaches(self, before: Cells, after: Cells) -> Iterator[Breach]:
        """Every column that does not go on."""
        return carried_over(before, after)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        for before, after in pairs(context):
            explained = bool(after.file.reorganised.strip())
            yield from self.told(before, after, Level.WARNING if explained else None)
