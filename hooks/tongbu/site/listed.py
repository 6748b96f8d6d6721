"""What everything that lists documents is made of: one row for each, made anew only with what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from tongbu.model.calendar import WorkCalendar
from tongbu.pages.desk import Desk
from tongbu.pages.lists.described import Described, described
from tongbu.syndicating import Days, days_of


class Listed(NamedTuple):
    """A document: as pages tell of it, and when there is something to tell of it in feeds and calendars."""

    row: Described
    days: Days


def listed(desk: Desk, calendar: WorkCalendar, url: str) -> Listed:
    """The row of the document at an address."""
    document = desk.library[url]
    about = desk.library, desk.settings, calendar, desk.day, document
    return Listed(described(*about), days_of(*about))
