"""The annual report on government information (政府信息公开工作年度报告), by 31 January of the year after."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.disclosure.report.last_day import last_day

_SOURCE = "《中华人民共和国政府信息公开条例》第四十九条"


def annual_report(situation: Situation) -> Iterator[Deadline]:
    """The next one to come, and those before it that should be out.

    Whether one was published tells its file (docs/disclosure/reports/). Where a bureau keeps none there, nothing says
    what became of the reports of past years, and they are not asked for.
    """
    organisation, today = situation.settings.organisation.name, situation.today
    reports = situation.disclosure.reports
    for year in count(min(reports) if reports else today.year - 1):
        day, report = last_day(year, organisation), reports.get(year)
        if report and report.published and report.published <= today:
            continue
        if reports or day >= today:
            yield Deadline(
                kind=DeadlineKind.ANNUAL_REPORT,
                day=day,
                title=f"{year}年政府信息公开工作年度报告",
                document=report.source.path if report else "",
                url="",
                what=f"向本级政府信息公开工作主管部门提交本机关{year}年政府信息公开工作年度报告，并向社会公布。",
                rule="",
                source=_SOURCE,
                office=organisation,
                subject=str(year),
                how="报告已经起草，公布以后填写“发布日期”。" if report else _how(year) if reports else "",
            )
        if day >= today:
            return


def _how(year: int) -> str:
    return f"用 tongbu report {year} 准备 docs/disclosure/reports/{year}.yml，公布以后填写“发布日期”。"
