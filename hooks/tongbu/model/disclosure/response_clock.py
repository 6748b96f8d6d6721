"""The hours a bureau has to answer the public, and how they were used.

The hours are those of all days and nights: neither weekends nor the turn of a day stop them. A build knows but the day
it is for, so that a clock still running is read at the end of that day (24:00 in Beijing): the same build gives the
same result whenever it runs, and warns some hours early rather than late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from tongbu.model.disclosure.response import SHANGHAI, Response, moment

FIRST_HOURS, CONFERENCE_HOURS, OTHER_HOURS = 5, 24, 48


class ClockState(StrEnum):
    """How a clock stands at the end of a day."""

    RUNNING = "计时中"
    IN_TIME = "按时"
    LATE = "逾期"
    MISSING = "逾期未办"


@dataclass(frozen=True, slots=True)
class HourClock:
    """One limit: `hours` from `starts` on, and when it was `met`, None where it was not."""

    name: str
    hours: int
    starts: datetime
    met: datetime | None

    @property
    def by(self) -> datetime:
        """The last moment that is in time."""
        return self.starts + timedelta(hours=self.hours)

    @property
    def took(self) -> timedelta | None:
        """How long it took; None where it was not met, or before it began."""
        return self.met - self.starts if self.met and self.met >= self.starts else None

    def state(self, day: date) -> ClockState:
        """How it stands at the end of a day."""
        end = end_of(day)
        if self.met and self.met <= end:
            return ClockState.IN_TIME if self.met <= self.by else ClockState.LATE
        return ClockState.MISSING if self.by < end else ClockState.RUNNING


def clocks(response: Response) -> tuple[HourClock, ...]:
    """First what was to be said, then the news conference where one is due; none where no time can be read."""
    starts = response.starts
    if starts is None:
        return ()
    emergency = response.level.is_emergency
    first = HourClock("首次回应", FIRST_HOURS if emergency else OTHER_HOURS, starts, moment(response.answered))
    if not emergency:
        return (first,)
    return first, HourClock("新闻发布会", CONFERENCE_HOURS, starts, moment(response.conference))


def end_of(day: date) -> datetime:
    """The end of a day: the first moment of the next."""
    return datetime.combine(day + timedelta(1), time(), SHANGHAI)


def told(span: timedelta) -> str:
    """3小时40分."""
    minutes = int(span.total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    return "".join((f"{hours}小时" if hours else "", f"{rest}分" if rest or not hours else ""))
