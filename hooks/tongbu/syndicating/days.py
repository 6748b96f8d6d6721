"""On which days a document has news and deadlines: from that is known which few of very many are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from heapq import nsmallest
from typing import NamedTuple

from tongbu.deadlines import deadlines
from tongbu.model.calendar import WorkCalendar
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings
from tongbu.syndicating.feed import Untold
from tongbu.syndicating.interpretation_news import interpretation_events
from tongbu.syndicating.policy_news import policy_events


class Days(NamedTuple):
    """The days of a document's `news`, in the order of its events, and of its deadlines for the public (`due`)."""

    news: tuple[date, ...]
    due: tuple[date, ...]


def days_of(
    library: Library, settings: Settings, calendar: WorkCalendar, today: date, document: Policy | Interpretation
) -> Days:
    """The days of one document; a draft's news are told of all drafts."""
    found = deadlines(library, settings, calendar, today, asked=(document,))
    about = (each for each in found if each.document == document.source.path)  # and not those of the bureau
    due = tuple(each.day for each in about if not each.kind.is_internal)
    return Days(tuple(on for on, _ in _events(library, document)), due)


def _events(library: Library, document: Policy | Interpretation) -> Iterable[Untold]:
    if isinstance(document, Interpretation):
        return interpretation_events(library, document)
    return () if document.is_draft else policy_events(library, document)


def nearest(days: Mapping[str, Days], today: date, count: int) -> Iterable[str]:
    """The addresses of the documents that have the `count` deadlines nearest to a day, and all that are as near."""
    distances = (abs((day - today).days) for each in days.values() for day in each.due)
    last = max(nsmallest(count, distances), default=0)
    return (url for url, each in days.items() if any(abs((day - today).days) <= last for day in each.due))
