"""The views of the key columns (重点领域专栏)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """How a column is kept, here or in a county: the state on the day of the build and its turns.

    `newest` is an ISO date or ""; `link` leads to its newest document, None where there is none.
    """

    place: str
    count: int
    newest: str
    state: str
    states: tuple[tuple[str, str], ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """A column on the page of all columns: what it is, who keeps it, and how it stands here and in the counties."""

    title: str
    url: str
    area: str
    lead: str
    offices: tuple[str, ...]
    sources: tuple[str, ...]
    limit: int
    own: KeptRow
    counties: tuple[KeptRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyColumnsView(TableView):
    """All columns, as of a day; `lists` are the counties' lists, as (county, publisher, day of the list)."""

    heading: str
    day: str
    count: int
    states: tuple[str, ...]
    total: tuple[int, ...]
    columns: tuple[ColumnRow, ...]
    lists: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyColumnView:
    """One column: everything that is in it, as (words, address, day and kind), by years, newest first."""

    heading: str
    column: ColumnRow
    pages: tuple[Link, ...]
    years: tuple[tuple[str, tuple[Link, ...]], ...]
