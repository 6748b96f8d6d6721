"""What the rules about the tables of annual reports (年度报告) share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach
from tongbu.model.disclosure.report.report import AnnualReport, Tables
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, DisclosureRule

FORMAT = Authority("《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）")
CONTENT = Authority("《中华人民共和国政府信息公开条例》第五十条：年度报告的内容")


class IdentityRule(DisclosureRule):
    """A rule about the numbers of one report, whatever its tables were read of."""

    @abstractmethod
    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """Every cell at which the identity does not hold."""

    def told(self, tables: Tables | AnnualReport) -> Iterator[Finding]:
        """The breaches of one report as findings, each at its cell."""
        for breach in self.breaches(tables.cells):
            yield self.finding(tables, *breach.cell.key, message=f"{breach.message}。")

    def of_all(self, context: Context) -> Iterator[Finding]:
        """The findings of every report."""
        for report in context.disclosure.reports.values():
            yield from self.told(report)


class YearsRule(DisclosureRule):
    """A rule about the numbers of a report and of the one of the year before."""

    @abstractmethod
    def breaches(self, before: Cells, after: Cells) -> Iterator[Breach]:
        """Every cell of the later report at which the identity does not hold."""

    def told(
        self, before: Tables | AnnualReport, after: Tables | AnnualReport, level: Level | None = None
    ) -> Iterator[Finding]:
        """The breaches between two reports as findings, each at its cell in the later one."""
        for breach in self.breaches(before.cells, after.cells):
            yield self.finding(after, *breach.cell.key, message=f"{breach.message}。", level=level)


def pairs(context: Context) -> Iterator[tuple[AnnualReport, AnnualReport]]:
    """Every report of which there is one of the year before, with it."""
    reports = context.disclosure.reports
    for year, report in reports.items():
        if before := reports.get(year - 1):
            yield before, report
