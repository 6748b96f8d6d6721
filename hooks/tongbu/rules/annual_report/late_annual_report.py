"""A report that was published after its last day, or that should be out and is not."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.last_day import last_day
from tongbu.model.disclosure.report.report import AnnualReport
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class LateAnnualReport(DisclosureRule):
    """A report published after its last day, or not published by then; only a warning where the file says why."""

    code = "REP011"
    title = "年度报告没有按期公布"
    level = Level.ERROR
    why = "条例规定了公布的最后一天，逾期要被通报，公众也看得到。"
    fix = "按实际填写“发布日期”；已经逾期的尽快公布，在“逾期说明”写明原因，会写进报告第六部分。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第四十九条：部门1月31日前，政府信息公开工作主管部门3月31日前"),
    )
    bad = Example({"docs/disclosure/reports/2025.yml": "发布日期: 2026-02-10\n"})
    good = Example({"docs/disclosure/reports/2025.yml": "发布日期: 2026-01-20\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such report."""
        for report in context.disclosure.reports.values():
            if fault := _fault(report, context):
                level = Level.WARNING if report.file.late.strip() else None
                yield self.finding(report, "发布日期", message=f"{report.year}年的年度报告{fault}。", level=level)


def _fault(report: AnnualReport, context: Context) -> str:
    last = last_day(report.year, context.settings.organisation.name)
    if report.published is None:
        return f"应在 {last} 前公布，还没有发布日期" if context.today > last else ""
    if report.published.year <= report.year:
        return f"的发布日期是 {report.published}，这一年还没有结束"
    if report.published > context.today:
        return f"的发布日期 {report.published} 还没有到"
    return f"应在 {last} 前公布，发布日期是 {report.published}" if report.published > last else ""
