"""The pages that list documents: 规范性文件库, 政策解读, and plain pages by year and theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tongbu.model.library import Library
from tongbu.model.theme_codes import theme_code
from tongbu.pages.columns import CONSULTATIONS, INTERPRETATIONS, POLICIES
from tongbu.pages.lists.entries import (
    Entry,
    consultation_entry,
    interpretation_entry,
    newest_first,
    policy_entry,
)
from tongbu.pages.lists.facets import Facet, facets_of
from tongbu.pages.page import Column, SitePage
from tongbu.pages.views.empty import Empty
from tongbu.pages.views.parts import Link
from tongbu.settings import Settings

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


@dataclass(frozen=True, slots=True)
class Shelf:
    """A plain page of the documents that share a value: its name, address and count."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class ListingView:
    """A list of documents.

    `facets` narrow it in the browser; `shelves` are the plain pages that do the same without
    JavaScript, grouped by what they share; `empty` is what is said where there is nothing.
    """

    heading: str
    lead: str
    entries: tuple[Entry, ...]
    facets: tuple[Facet, ...]
    shelves: tuple[tuple[str, tuple[Shelf, ...]], ...]
    empty: Empty | None = None


def policy_entries(library: Library, day: date) -> tuple[Entry, ...]:
    """Rows of all published policies, newest first."""
    published = (policy for policy in library.policies.values() if not policy.is_draft)
    return newest_first([policy_entry(library, policy, day) for policy in published])


def interpretation_entries(library: Library) -> tuple[Entry, ...]:
    """Rows of all interpretations, newest first."""
    return newest_first([interpretation_entry(reading) for reading in library.interpretations.values()])


def consultation_entries(library: Library, settings: Settings, day: date) -> tuple[Entry, ...]:
    """Rows of all drafts, newest first."""
    drafts = (policy for policy in library.policies.values() if policy.is_draft)
    days = settings.limits.feedback_days
    return newest_first([consultation_entry(draft, day, days) for draft in drafts])


def listing_pages(library: Library, day: date) -> Iterator[SitePage]:
    """The two lists, and the plain pages of the library by year and by theme."""
    policies = policy_entries(library, day)
    by_year = _shelve(policies, "年份", lambda year: f"policies/year/{year}/")
    by_theme = _shelve(policies, "主题分类", lambda theme: f"policies/theme/{theme_code(theme)}/")
    shelves = (("按年份浏览", _shelves(by_year)), ("按主题浏览", _shelves(by_theme)))
    lead = "本机关制发、牵头制发和负责起草的政策文件，含已废止、已失效的历史文件。"
    yield _page(POLICIES, policies, lead, shelves, _NO_POLICIES)
    for (year, url), entries in by_year.items():
        yield _shelf_page(f"{year}年政策文件", url, entries, shelves)
    for (theme, url), entries in by_theme.items():
        yield _shelf_page(f"政策文件：{theme}", url, entries, shelves)
    readings = interpretation_entries(library)
    yield _page(INTERPRETATIONS, readings, "与政策文件同步组织、同步审签、同步部署的解读材料。", (), _NO_READINGS)


def _shelve(
    entries: Sequence[Entry], facet: str, url_of: Callable[[str], str]
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    """Entries by value of a facet; the key is (value, address of its page)."""
    shelved: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for value in entry.values(facet):
            shelved[value, url_of(value)].append(entry)
    return {key: tuple(found) for key, found in shelved.items()}


def _shelves(shelved: dict[tuple[str, str], tuple[Entry, ...]]) -> tuple[Shelf, ...]:
    return tuple(Shelf(name, url, len(entries)) for (name, url), entries in shelved.items())


def _page(
    column: Column,
    entries: tuple[Entry, ...],
    lead: str,
    shelves: tuple[tuple[str, tuple[Shelf, ...]], ...],
    empty: Empty,
) -> SitePage:
    view = ListingView(column.name, lead, entries, facets_of(entries), shelves, empty)
    return SitePage(url=column.url, template="listing.html", title=column.name, column=column, view=view)


def _shelf_page(
    heading: str, url: str, entries: tuple[Entry, ...], shelves: tuple[tuple[str, tuple[Shelf, ...]], ...]
) -> SitePage:
    view = ListingView(heading, "", entries, facets_of(entries), shelves)
    return SitePage(url=url, template="listing.html", title=heading, column=POLICIES, view=view)
