"""What lists, the home page and statistics know of a document: worked out once for each, and for all pages."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tongbu.model.calendar import WorkCalendar
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.last_changed import last_changed
from tongbu.pages.lists.entries import Entry, consultation_entry, interpretation_entry, policy_entry
from tongbu.settings import Settings


class Described(NamedTuple):
    """A document as of a day.

    `entry` is its row of lists, `changed` the day of its last news, `keyword` its first, or "". Of an issued policy:
    whether it is `interpreted`, `lag` in working days until its first interpretation of publication, and `ends`, the
    last day of its validity where that is a matter of its own; None where there is none.
    """

    entry: Entry
    changed: date | None
    keyword: str
    interpreted: bool = False
    lag: int | None = None
    ends: date | None = None


def described(
    library: Library, settings: Settings, calendar: WorkCalendar, day: date, document: Policy | Interpretation
) -> Described:
    """Describe one document of a library."""
    changed = last_changed(document, library, settings.limits, day)
    if isinstance(document, Interpretation):
        return Described(interpretation_entry(document), changed, "")
    if document.is_draft:
        return Described(consultation_entry(document, day, settings.limits.feedback_days), changed, "")
    keyword = next(iter(document.meta.keywords), "")
    entry, readings = policy_entry(library, document, day), library.interpretations_of(document)
    lag = _lag(document, [reading for reading in readings if reading.is_at_publication], calendar)
    ends = document.meta.expires if document.meta.expires and library.stands_alone(document) else None
    return Described(entry, changed, keyword, bool(readings), lag, ends)


def _lag(policy: Policy, readings: list[Interpretation], calendar: WorkCalendar) -> int | None:
    published = policy.meta.published
    days = [reading.meta.published for reading in readings if reading.meta.published]
    if not published or not days:
        return None
    return max(0, min(calendar.between(published, day).days for day in days))
