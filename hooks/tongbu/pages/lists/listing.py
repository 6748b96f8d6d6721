"""The pages that list documents: 规范性文件库, 政策解读, and plain pages by what documents share.

A list of up to about a hundred rows is one page, which the browser narrows by facets. A longer one shows its newest
rows and leads on: to plain pages, on which without a script every document is found, and to the search.
"""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.pages.columns import CONSULTATIONS, INTERPRETATIONS, POLICIES
from tongbu.pages.lists.facets import facets_of
from tongbu.pages.lists.rows import Rows
from tongbu.pages.lists.shelf_pages import ShelvedColumn, search_of
from tongbu.pages.lists.ways import ways_of
from tongbu.pages.page import SitePage
from tongbu.pages.views.empty import Empty
from tongbu.pages.views.lists import ListingView, LongListView
from tongbu.pages.views.parts import Link
from tongbu.pages.views.shelves import Shelves

_NO_POLICIES = Empty(
    "还没有发布政策文件。",
    "规章、行政规范性文件和其他政策文件发布后列在这里，草案先在意见征集栏目征求意见。",
    (Link("意见征集", CONSULTATIONS.url), Link("政策解读", INTERPRETATIONS.url)),
)
_NO_READINGS = Empty(
    "还没有发布政策解读。",
    "解读与政策文件同步发布，发布后列在这里，也列在它所解读的文件页面上。",
    (Link("政策文件", POLICIES.url), Link("意见征集", CONSULTATIONS.url)),
)
_POLICIES_LEAD = "本机关制发、牵头制发和负责起草的政策文件，含已废止、已失效的历史文件。"
_READINGS_LEAD = "与政策文件同步组织、同步审签、同步部署的解读材料。"


def listing_pages(rows: Rows) -> Iterator[SitePage]:
    """The two lists, and the plain pages: of policies always, of what else is too long for one page."""
    policies = ShelvedColumn(POLICIES, rows.policies, rows.size)
    yield _page(rows, policies, _POLICIES_LEAD, policies.shelves, _NO_POLICIES)
    yield from policies.pages()
    readings = ShelvedColumn(INTERPRETATIONS, rows.interpretations, rows.size)
    yield _page(rows, readings, _READINGS_LEAD, (), _NO_READINGS)
    drafts = ShelvedColumn(CONSULTATIONS, rows.consultations, rows.size)
    for others in (readings, drafts):
        if others.is_long:
            yield from others.pages()


def _page(rows: Rows, shelved: ShelvedColumn, lead: str, shelves: Shelves, empty: Empty) -> SitePage:
    """The page of a column, with plain pages to be told of where it has all the documents."""
    column, entries = shelved.column, shelved.entries
    if not shelved.is_long:
        whole = ListingView(column.name, lead, entries, facets_of(entries), shelves, empty)
        return SitePage(column.url, "listing.html", column.name, column, whole)
    view = LongListView(
        heading=column.name,
        lead=lead,
        entries=entries[: rows.size],
        count=len(entries),
        within=search_of(column),
        ways=ways_of(column, rows),
        shelves=shelved.shelves[:1],
    )
    return SitePage(column.url, "long-list.html", column.name, column, view)
