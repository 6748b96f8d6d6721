"""The day on which a document last had something new to say, from its own dates, never from the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tongbu.consulting.events import events
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Limits


def last_changed(document: Policy | Interpretation, library: Library, limits: Limits, by: date) -> date | None:
    """The day of the last event of one document by a day."""
    return _latest(_happened(document, library, limits), by)


def _latest(days: Iterable[date | None], by: date) -> date | None:
    return max((day for day in days if day and date.min < day <= by), default=None)


def _happened(document: Policy | Interpretation, library: Library, limits: Limits) -> Iterator[date | None]:
    """Every day on which something was said of a document, past and to come."""
    yield document.meta.published
    if isinstance(document, Interpretation):
        return
    yield from (reading.meta.published for reading in library.interpretations_of(document))
    if not document.is_draft:
        yield from (turn.on for turn in library.standing(document).turns)
        return
    if notice := document.meta.consultation:
        yield from (event.on for event in events(notice, limits))
    if final := library.final_of(document):
        yield final.meta.published
