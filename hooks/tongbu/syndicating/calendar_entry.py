"""What one entry of a calendar says, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something that takes whole days, from `first` to `last`, or begins at a `time` (HH:MM, Beijing time) of `first`.

    `key` names it among everything the site publishes and stays when its day is moved. `url` is relative to the
    site's root. `remind` is the day on whose morning a reminder is due, None for no reminder. `cancelled` entries
    stay in the calendar, marked, so that whoever wrote down the day learns that nothing happens.
    """

    key: str
    title: str
    first: date
    last: date
    category: str
    description: str
    url: str = ""
    time: str = ""
    place: str = ""
    remind: date | None = None
    cancelled: bool = False
