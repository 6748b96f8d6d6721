"""The annual report on government information (政府信息公开工作年度报告), by 31 January of the year after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation

_SOURCE = "《中华人民共和国政府信息公开条例》第四十九条"


def annual_report(situation: Situation) -> Iterator[Deadline]:
    """The next one to come. Whether those before were published, the files do not say."""
    this_year = date(situation.today.year, 1, 31)
    day = this_year if situation.today <= this_year else date(situation.today.year + 1, 1, 31)
    year = day.year - 1
    yield Deadline(
        kind=DeadlineKind.ANNUAL_REPORT,
        day=day,
        title=f"{year}年政府信息公开工作年度报告",
        document="",
        url="",
        what=f"向本级政府信息公开工作主管部门提交本机关{year}年政府信息公开工作年度报告，并向社会公布。",
        rule="",
        source=_SOURCE,
        office=situation.settings.organisation.name,
        subject=str(year),
    )
