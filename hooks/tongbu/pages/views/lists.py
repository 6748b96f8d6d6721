"""The views of pages that list documents."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.facets import Facet
from tongbu.pages.views.empty import Empty
from tongbu.pages.views.home import Ways
from tongbu.pages.views.parts import Link
from tongbu.pages.views.shelves import SearchWithin, Shelves


@dataclass(frozen=True, slots=True)
class ListingView:
    """A list of documents on one page.

    `facets` narrow it in the browser; `shelves` are the plain pages that do the same without
    JavaScript; `empty` is what is said where there is nothing.
    """

    heading: str
    lead: str
    entries: tuple[Entry, ...]
    facets: tuple[Facet, ...]
    shelves: Shelves
    empty: Empty | None = None


@dataclass(frozen=True, slots=True)
class LongListView:
    """A column of more documents than one page can list: the newest `entries` of `count`, and ways to all of them."""

    heading: str
    lead: str
    entries: tuple[Entry, ...]
    count: int
    within: SearchWithin
    ways: tuple[Ways, ...]
    shelves: Shelves


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A page of a long list: its rows are of the ISO days `first` to `last`, each "" where it is not known."""

    name: str
    url: str
    first: str
    last: str
    count: int


@dataclass(frozen=True, slots=True)
class SheetView:
    """One page of a long list.

    On the first page, which has the newest rows, `count` is the number of all and `sheets` are all pages, itself
    first. The others say nothing that changes while their own documents do not: of their neighbours, `newer` and
    `older`, the addresses alone; `start` is the first page.
    """

    heading: str
    number: int
    entries: tuple[Entry, ...]
    first: str
    last: str
    start: Link
    within: SearchWithin
    count: int = 0
    sheets: tuple[SheetLink, ...] = ()
    newer: str = ""
    older: str = ""
