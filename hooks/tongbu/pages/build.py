"""All generated pages of a site, in the order of their columns. Every page is listed here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from tongbu.comparing import Comparisons
from tongbu.model.report import Waived
from tongbu.pages.columns import columns_of
from tongbu.pages.consultation.overview import consultations_page
from tongbu.pages.data.open_data import open_data_page
from tongbu.pages.data.page import data_page
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.overview import disclosure_pages, doors
from tongbu.pages.documents import document_pages
from tongbu.pages.lists.home import home_page
from tongbu.pages.lists.listing import listing_pages
from tongbu.pages.lists.rows import Rows
from tongbu.pages.lists.search_page import search_page
from tongbu.pages.lists.site_map import site_map
from tongbu.pages.page import SitePage
from tongbu.pages.rules_page import rules_page
from tongbu.reading.project import Project
from tongbu.rules import RULES


def build_pages(
    project: Project,
    day: date,
    waived: Iterable[Waived] = (),
    comparisons: Comparisons | None = None,
    styles: Mapping[str, str] = MappingProxyType({}),
) -> tuple[SitePage, ...]:
    """Every page of the site as of a day.

    `waived` is what the gate let pass, `comparisons` what it compared; `styles` are the stylesheets by their file
    names, whose tokens the components page lists.
    """
    desk = Desk(project, day, comparisons or Comparisons())
    return (*general_pages(desk, waived, styles), *document_pages(desk))


def general_pages(
    desk: Desk,
    waived: Iterable[Waived] = (),
    styles: Mapping[str, str] = MappingProxyType({}),
    rows: Rows | None = None,
) -> tuple[SitePage, ...]:
    """Every page that is not one document's: home, lists, data, rules and search, as of a day.

    `rows` are those of the same library, where somebody has made them already.
    """
    pages = tuple(_pages(desk, rows or Rows(desk.library, desk.settings, desk.day), waived))
    found = (*pages, site_map(pages, columns_of(desk.project.disclosure)))
    if not desk.settings.components:
        return found
    # Half a second, which a bureau that has no such page need not spend.
    from tongbu.pages.components.components_page import components_page

    return (*found, components_page(styles))


def _pages(desk: Desk, rows: Rows, waived: Iterable[Waived]) -> Iterator[SitePage]:
    disclosed = tuple(disclosure_pages(desk))
    yield home_page(rows, doors(disclosed))
    yield from listing_pages(rows)
    yield consultations_page(rows)
    yield data_page(rows)
    yield open_data_page(desk.library, desk.project.disclosure)
    yield from disclosed
    yield rules_page(RULES, desk.settings, desk.library, waived)
    yield search_page()
