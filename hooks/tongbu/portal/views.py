"""What the templates of a portal show."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.facets import Facet
from tongbu.pages.page import Column
from tongbu.portal.rows import Row
from tongbu.portal.subscriptions import Offer
from tongbu.settings import Organisation, Website
from tongbu.theming import Scripts


@dataclass(frozen=True, slots=True)
class PortalView:
    """The variable `tongbu` of all templates: as much of `site_view.SiteView` as the parts have that both share."""

    website: Website
    organisation: Organisation
    columns: tuple[Column, ...]
    demonstration_day: str
    stylesheet: str
    stylesheet_integrity: str
    scripts: Scripts
    feeds: tuple[Offer, ...] = ()
    calendars: tuple[Offer, ...] = ()
    preview: bool = False

    @property
    def website_name(self) -> str:
        """The name of the portal."""
        return self.website.name


@dataclass(frozen=True, slots=True)
class Bureau:
    """One site: how many documents of each kind it has, the ISO day it was built for, where its pages and feeds are.

    `listed` is the address at which its documents are listed.
    """

    name: str
    publisher: str
    home: str
    listed: str
    policies: int
    interpretations: int
    consultations: int
    day: str
    feeds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page: `newest` policies and interpretations, drafts that are or will be `open`, and all bureaus."""

    count: int
    newest: tuple[Row, ...]
    open: tuple[Row, ...]
    bureaus: tuple[Bureau, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A part of a long list on a page of its own."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class ListView:
    """A list: `rows` of `count` documents, facets where all of them are there, and pages that have the others."""

    heading: str
    lead: str
    rows: tuple[Row, ...]
    count: int
    facets: tuple[Facet, ...]
    shelves: tuple[Shelf, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchSite:
    """A site to be searched: where its index and its pages are, each relative to the search page or absolute."""

    name: str
    root: str
    home: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page."""

    sites: tuple[SearchSite, ...]

    @property
    def data(self) -> list[dict[str, str]]:
        """The sites as the browser is told of them."""
        return [{"name": site.name, "root": site.root, "home": site.home} for site in self.sites]
