"""Working days (工作日) by the State Council's official arrangements, never by plain weekends.

The library `chinesecalendar` holds the arrangements since 2004 and refuses years it does not know;
a bureau can enter a new year's notice in its settings before the library is updated. A sum that
touches a year without an arrangement is marked provisional.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta


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

    def between(self, start: date, end: date) -> WorkingDays:
        """Working days after `start` up to and including `end`; negative if `end` is earlier."""
        low, high = min(start, end), max(start, end)
        count = 0
        day = low
        while day < high:
            day += timedelta(days=1)
            count += self.is_workday(day)
        provisional = any(not self.knows(year) for year in range(low.year, high.year + 1))
        return WorkingDays(count if end >= start else -count, end, provisional)

    def after(self, start: date, days: int) -> WorkingDays:
        """The last of `days` working days, counted from the day after `start`."""
        day, left = start, days
        while left:
            day += timedelta(days=1)
            left -= self.is_workday(day)
        provisional = any(not self.knows(year) for year in range(start.year, day.year + 1))
        return WorkingDays(days, day, provisional)
