"""Working days (工作日) by the State Council's official arrangements, never by plain weekends.

The library `chinesecalendar` holds the arrangements since 2004 and refuses years it does not know;
a bureau can enter a new year's notice in its settings before the library is updated. A sum that
touches a year without an arrangement is marked provisional.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One year's notice: weekdays off, and weekend days that are worked."""

    off: frozenset[date]
    work: frozenset[date]


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A number of working days, or a day reached by counting them; provisional where a year is unknown."""

    days: int
    end: date
    provisional: bool


@dataclass(frozen=True)
class WorkCalendar:
    """The calendar of one site; `arrangements` by year overrides the library."""

    arrangements: Mapping[int, Arrangement] = field(default_factory=dict)

    def knows(self, year: int) -> bool:
        """Whether an official arrangement for the year is known."""
        if year in self.arrangements:
            return True
        import chinese_calendar  # takes long to load; a run in which nothing changed counts no days

        try:
            chinese_calendar.is_workday(date(year, 1, 1))
        except NotImplementedError:
            return False
        return True

    def is_workday(self, day: date) -> bool:
        """Whether the day is worked; in an unknown year, whether it is a weekday."""
        arrangement = self.arrangements.get(day.year)
        if arrangement:
            return day in arrangement.work or (day.weekday() < 5 and day not in arrangement.off)
        if self.knows(day.year):
            import chinese_calendar  # see above

            return bool(chinese_calendar.is_workday(day))
        return day.weekday() < 5

    def _year(self, year: int) -> tuple[bool, Sequence[int]]:
        """Whether a year's arrangement is known, and the ordinals of its working days; worked out once."""
        if year not in self.arrangements:
            return _official(year)
        if year not in self._years:
            self._years[year] = True, _worked(self, year)
        return self._years[year]

    @cached_property
    def _years(self) -> dict[int, tuple[bool, Sequence[int]]]:
        return {}

    def between(self, start: date, end: date) -> WorkingDays:
        """Working days after `start` up to and including `end`; negative if `end` is earlier."""
        low, high = min(start, end), max(start, end)
        count, provisional = 0, False
        for year in range(low.year, high.year + 1):
            known, worked = self._year(year)
            provisional = provisional or not known
            count += bisect_right(worked, high.toordinal()) - bisect_right(worked, low.toordinal())
        return WorkingDays(count if end >= start else -count, end, provisional)

    def last_days(self, end: date, workdays: int) -> date:
        """The first day on which no more than so many working days are left until the end of a day."""
        first = end
        while workdays:
            workdays -= self.is_workday(first)
            first -= timedelta(1)
        return first + timedelta(1)

    def after(self, start: date, days: int) -> WorkingDays:
        """The last of `days` working days, counted from the day after `start`."""
        year, left, last = start.year, days, start.toordinal()
        provisional = not self._year(year)[0]
        while left:
            known, worked = self._year(year)
            provisional = provisional or not known
            passed = bisect_right(worked, last)
            if left <= len(worked) - passed:
                last, left = worked[passed + left - 1], 0
            else:
                year, left = year + 1, left - (len(worked) - passed)
        return WorkingDays(days, date.fromordinal(last), provisional)


@cache
def _official(year: int) -> tuple[bool, Sequence[int]]:
    """What all calendars without an arrangement of their own say of a year, whatever site they are of."""
    calendar = WorkCalendar()
    return calendar.knows(year), _worked(calendar, year)


def _worked(calendar: WorkCalendar, year: int) -> Sequence[int]:
    days = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    return [day for day in days if calendar.is_workday(date.fromordinal(day))]
