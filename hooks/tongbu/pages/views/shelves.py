"""Ways into a long list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shelf:
    """A plain page of the documents that share a value: its name, address and count."""

    name: str
    url: str
    count: int


Shelves = tuple[tuple[str, tuple[Shelf, ...]], ...]
"""Plain pages, grouped by what their documents share."""


@dataclass(frozen=True, slots=True)
class SearchWithin:
    """A search of the documents of one list: `values` are the facets and values that the search page is given."""

    words: str
    values: tuple[tuple[str, str], ...]
