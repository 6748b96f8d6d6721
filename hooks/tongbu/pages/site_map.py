"""站点地图: every column and every document on one page, which the 政府网站发展指引 asks of the foot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tongbu.pages.columns import ABOUT, ALL
from tongbu.pages.page import Column, SitePage


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """Columns in order, each with its pages as (title, address)."""

    columns: tuple[tuple[Column, tuple[tuple[str, str], ...]], ...]


def site_map(pages: Iterable[SitePage]) -> SitePage:
    """The page at `sitemap/` over all other pages."""
    found = tuple(pages)
    columns = tuple(
        (column, tuple((_name(page), page.url) for page in found if page.column == column and page.url != column.url))
        for column in ALL
    )
    return SitePage("sitemap/", "site-map.html", "站点地图", ABOUT, SiteMapView(columns))


def _name(page: SitePage) -> str:
    """A page's title, with the 文号 that tells two versions of one title apart."""
    number = page.search.number if page.search else ""
    return f"{page.title}（{number}）" if number else page.title
