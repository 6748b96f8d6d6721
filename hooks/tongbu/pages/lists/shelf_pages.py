"""The plain pages of a column: each is one list, or the sheets of a long one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.facets import facets_of
from tongbu.pages.lists.sheets import Sheet, is_long, sheets
from tongbu.pages.lists.shelves import SHELVINGS, Shelving
from tongbu.pages.page import Column, SitePage
from tongbu.pages.views.lists import ListingView, SheetLink, SheetView
from tongbu.pages.views.parts import Link
from tongbu.pages.views.shelves import SearchWithin, Shelf, Shelves

_SEARCHED = ("年份", "主题分类")
"""The facets that the search page narrows by, of those that plain pages go by."""


@dataclass(frozen=True)
class ShelvedColumn:
    """The documents of a column, newest first, on plain pages of about `size` rows."""

    column: Column
    entries: tuple[Entry, ...]
    size: int

    @property
    def is_long(self) -> bool:
        """Whether the column has more documents than one page can list."""
        return is_long(len(self.entries), self.size)

    @cached_property
    def _laid_out(self) -> list[tuple[Shelving, dict[str, tuple[Entry, ...]]]]:
        ways = SHELVINGS[self.column.url]
        return [(way, way.laid_out(self.entries, all_of_them=self.is_long)) for way in ways]

    @cached_property
    def shelves(self) -> Shelves:
        """The plain pages with their counts, by what the documents on them share."""
        return tuple((way.words, tuple(_shelf(way, *laid) for laid in shelf.items())) for way, shelf in self._laid_out)

    def pages(self) -> Iterator[SitePage]:
        """The plain pages; each leads to the others, unless there are too many documents for counts to rest."""
        beside = () if self.is_long else self.shelves
        for way, shelf in self._laid_out:
            for value, entries in shelf.items():
                if is_long(len(entries), self.size):
                    yield from _sheet_pages(way, value, entries, self.size)
                else:
                    heading = way.heading(value)
                    view = ListingView(heading, "", entries, facets_of(entries), beside)
                    yield SitePage(way.url(value), "listing.html", heading, self.column, view)


def _shelf(way: Shelving, value: str, entries: tuple[Entry, ...]) -> Shelf:
    return Shelf(value or "没有日期", way.url(value), len(entries))


def _sheet_pages(way: Shelving, value: str, entries: tuple[Entry, ...], size: int) -> Iterator[SitePage]:
    """The pages of one long list."""
    start = Link(way.heading(value), way.url(value))
    cut = sheets(entries, size)
    links = tuple(_link(start.url, sheet) for sheet in cut)
    urls = ("", *(link.url for link in links), "")
    for place, (sheet, own) in enumerate(zip(cut, links, strict=True)):
        first_page = not sheet.number
        view = SheetView(
            heading=start.text,
            number=sheet.number,
            entries=sheet.entries,
            first=own.first,
            last=own.last,
            start=start,
            within=_within(way, value),
            count=len(entries) if first_page else 0,
            sheets=links if first_page else (),
            newer=urls[place],
            older=urls[place + 2],
        )
        title = start.text if first_page else f"{start.text}（{own.name}）"
        continues = None if first_page else start.url
        yield SitePage(own.url, "sheet.html", title, way.column, view, continues=continues)


def _link(url: str, sheet: Sheet) -> SheetLink:
    days = [entry.day for entry in sheet.entries if entry.day]
    return SheetLink(
        name=f"第{sheet.number}页" if sheet.number else "最新一页",
        url=f"{url}{sheet.number}/" if sheet.number else url,
        first=min(days, default=""),
        last=max(days, default=""),
        count=len(sheet.entries),
    )


def _within(way: Shelving, value: str) -> SearchWithin:
    """The search of the same documents, or of the whole column where the search page cannot narrow so far."""
    if value and way.facet in _SEARCHED:
        return SearchWithin("在本列表中检索", (("类型", way.column.name), (way.facet, value)))
    return search_of(way.column)


def search_of(column: Column) -> SearchWithin:
    """The search of all documents of a column, of which each has the column's name for its 类型."""
    return SearchWithin(f"在全部{column.name}中检索", (("类型", column.name),))
