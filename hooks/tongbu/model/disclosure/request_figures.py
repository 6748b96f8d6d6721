"""What a year's requests come to: how they came, how they ended, and how long they took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.request import Channel, Request, RequestRegister
from tongbu.model.disclosure.request_clock import clock, workdays_used
from tongbu.model.disclosure.request_result import GROUPS
from tongbu.model.disclosure.request_table import BEFORE, CARRIED, NEW, TOTAL, RequestTable, request_table


@dataclass(frozen=True, slots=True)
class YearFigures:
    """A year's figures as of a day; `table` is the official table that they agree with.

    `channels` are of requests received in the year, all else is of those answered in it. `workdays` are the median of
    working days used and the most, by the clock that leaves out completing and consulting; both are None where nothing
    was answered. One that the applicant did not complete has no such time, and is in time.
    """

    table: RequestTable
    channels: Mapping[Channel, int]
    groups: Mapping[str, int]
    in_time: int
    completed: int
    consulted: int
    extended: int
    workdays: tuple[float, int] | None

    @property
    def received(self) -> int:
        """本年新收."""
        return self.table[NEW][-1]

    @property
    def before(self) -> int:
        """上年结转."""
        return self.table[BEFORE][-1]

    @property
    def answered(self) -> int:
        """办结."""
        return self.table[TOTAL][-1]

    @property
    def open(self) -> int:
        """结转下年; before the year is over, what is being handled."""
        return self.table[CARRIED][-1]


def year_figures(registers: Mapping[int, RequestRegister], year: int, day: date, calendar: WorkCalendar) -> YearFigures:
    """The figures of a year as of a day, or of the year's end, by all registers."""
    table = request_table(registers, year, day)
    every = [request for register in registers.values() for request in register.rows if request.received <= table.day]
    new = [request for request in every if request.received.year == year]
    answered = [each for each in every if each.closed and each.closed.year == year and each.closed <= table.day]
    used = [days for each in answered if (days := _took(each, calendar)) is not None]
    return YearFigures(
        table=table,
        channels=Counter(request.channel for request in new),
        groups=Counter(dict.fromkeys(GROUPS.values(), 0) | Counter(_group(each) for each in answered)),
        in_time=sum(_in_time(each, calendar) for each in answered),
        completed=sum(each.completion_asked is not None for each in answered),
        consulted=sum(each.consultation_began is not None for each in answered),
        extended=sum(each.extended_on is not None for each in answered),
        workdays=(median(used), max(used)) if used else None,
    )


def _group(request: Request) -> str:
    return request.result.group if request.result else ""


def _took(request: Request, calendar: WorkCalendar) -> int | None:
    if request.closed is None or clock(request, calendar).answer_by is None:
        return None
    return workdays_used(request, calendar, request.closed)


def _in_time(request: Request, calendar: WorkCalendar) -> bool:
    by = clock(request, calendar).answer_by
    return request.closed is not None and (by is None or request.closed <= by.end)
