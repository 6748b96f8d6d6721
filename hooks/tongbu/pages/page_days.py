"""The day on which a page last had something new to say, from the documents' own dates, never from the clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tongbu.pages.columns import CONSULTATIONS, DATA, HOME
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page import SitePage
from tongbu.pages.views.lists import ListingView, LongListView, SheetView


@dataclass(frozen=True)
class PageDays:
    """The days of pages of the library that `rows` are of."""

    rows: Rows

    def day(self, page: SitePage) -> date | None:
        """The day of a page: a document's own, that of the document it stands below, or of the last it lists."""
        if isinstance(page.view, ListingView | LongListView | SheetView):
            return self._last(entry.url for entry in page.view.entries)
        if page.column == CONSULTATIONS and page.url == CONSULTATIONS.url:
            return self._last(entry.url for entry in self.rows.consultations)
        if page.url in (HOME.url, DATA.url):
            return self._last(self.rows.described)
        return self._below(page.url)

    def _below(self, url: str) -> date | None:
        parts = url.rstrip("/").split("/")
        for length in range(len(parts), 1, -1):
            found = self.rows.described.get(f"{'/'.join(parts[:length])}/")
            if found and found.changed:
                return found.changed
        return None

    def _last(self, urls: Iterable[str]) -> date | None:
        found = (self.rows.described.get(url) for url in urls)
        return max((each.changed for each in found if each and each.changed), default=None)
