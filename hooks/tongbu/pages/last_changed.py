"""The day on which a page last had something new to say, from the documents' own dates, never from the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.consulting.events import events
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.columns import CONSULTATIONS, DATA, HOME
from tongbu.pages.page import SitePage
from tongbu.pages.views.lists import ListingView, LongListView, SheetView
from tongbu.settings import Limits


@dataclass(frozen=True)
class LastChanged:
    """The last event of each document by the day of the build; made with `LastChanged.by`."""

    _days: dict[str, date]
    _drafts: frozenset[str]

    @classmethod
    def by(cls, day: date, library: Library, limits: Limits) -> LastChanged:
        """What has happened to every document by a day; linear in documents and relations."""
        days: dict[str, date] = {}
        documents: list[Policy | Interpretation] = [*library.policies.values(), *library.interpretations.values()]
        for document in documents:
            if found := last_changed(document, library, limits, day):
                days[document.url] = found
        return cls(days, frozenset(policy.url for policy in library.policies.values() if policy.is_draft))

    def day(self, page: SitePage) -> date | None:
        """The day of a page: a document's own, that of the document it stands below, or of the last it lists."""
        if isinstance(page.view, ListingView | LongListView | SheetView):
            return self._last(entry.url for entry in page.view.entries)
        if page.column == CONSULTATIONS and page.url == CONSULTATIONS.url:
            return self._last(self._drafts)
        if page.url in (HOME.url, DATA.url):
            return self._last(self._days)
        return self._below(page.url)

    def _below(self, url: str) -> date | None:
        parts = url.rstrip("/").split("/")
        for length in range(len(parts), 1, -1):
            if found := self._days.get(f"{'/'.join(parts[:length])}/"):
                return found
        return None

    def _last(self, urls: Iterable[str]) -> date | None:
        return max((self._days[url] for url in urls if url in self._days), default=None)


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
