"""The search page: a form and an empty place; the results come from the static index."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.columns import SEARCH
from tongbu.pages.page import SitePage

INDEX = "search/index/"
"""The folder of the index, relative to the site's root; ends in `/`."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """Where the page finds the index, relative to the site's root."""

    index: str


def search_page() -> SitePage:
    """The page at `search/`."""
    return SitePage("search/", "search.html", SEARCH.name, SEARCH, SearchView(INDEX))
