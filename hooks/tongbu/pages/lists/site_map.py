"""站点地图: every column with its lists on one page, which the 政府网站发展指引 asks of the foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tongbu.pages.columns import ABOUT, ALL, DISCLOSURE
from tongbu.pages.page import Column, SitePage


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """Columns in order, each with its pages as (title, address)."""

    columns: tuple[tuple[Column, tuple[tuple[str, str], ...]], ...]


def site_map(pages: Iterable[SitePage], columns: Sequence[Column] = ALL) -> SitePage:
    """The page at `sitemap/`: the columns and their lists, which lead to every document.

    The documents themselves would make a page of thousands of lines, as would the further pages of long lists;
    machines find them in `sitemap.xml`.
    """
    found = tuple(pages)
    documents = {page.url for page in found if page.search and page.column != DISCLOSURE}
    kept = [page for page in found if page.continues is None and not _belongs(page.url, documents)]
    listed = tuple(
        (column, tuple((page.title, page.url) for page in kept if page.column == column and page.url != column.url))
        for column in columns
    )
    return SitePage("sitemap/", "site-map.html", "站点地图", ABOUT, SiteMapView(listed))


def _belongs(url: str, documents: set[str]) -> bool:
    """Whether an address is that of a document, or below one (对照、全流程…)."""
    parts = url.rstrip("/").split("/")
    return any(f"{'/'.join(parts[:length])}/" in documents for length in range(1, len(parts) + 1))
