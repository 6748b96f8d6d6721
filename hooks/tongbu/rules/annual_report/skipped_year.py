"""A year without a report, after its last day."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.last_day import last_day
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class SkippedYear(DisclosureRule):
    """A year between the first report and now that has none, though its last day has passed."""

    code = "REP013"
    title = "缺少一年的年度报告"
    level = Level.WARNING
    why = "年度报告一年一份；缺了一年，结转和现行有效件数就接不上，五年对照也缺一列。"
    fix = "补上这一年的报告：docs/disclosure/reports/年份.yml，可以用 tongbu report 加上年份准备。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第四十九条"),)
    bad = Example({"docs/disclosure/reports/2023.yml": "发布日期: 2024-01-20\n"})
    good = Example({"docs/disclosure/reports/2025.yml": "发布日期: 2026-01-20\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such year, told at the report before it."""
        reports = context.disclosure.reports
        latest = None
        for year in range(min(reports), context.today.year) if reports else ():
            if year in reports:
                latest = reports[year]
            elif latest and context.today > last_day(year, context.settings.organisation.name):
                yield self.finding(latest, message=f"没有{year}年的年度报告。")
