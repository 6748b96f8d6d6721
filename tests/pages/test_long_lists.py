"""Lists of more documents than one page can hold: all are reached, and a change touches few pages."""

import pickle
from typing import Any

from factories import policy
from pages.long_bureau import DAY, long_rows
from tongbu.model.former import is_reserved
from tongbu.model.policy import Policy
from tongbu.pages.columns import CONSULTATIONS, INTERPRETATIONS, POLICIES
from tongbu.pages.consultation.overview import consultations_page
from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.home import home_page
from tongbu.pages.lists.listing import listing_pages
from tongbu.pages.lists.site_map import SiteMapView, site_map
from tongbu.pages.page import SitePage
from tongbu.pages.views.consultations import ConsultationsView
from tongbu.pages.views.home import HomeView
from tongbu.pages.views.lists import ListingView, LongListView, SheetView


def pages(*more: Policy, **changed: dict[str, Any]) -> dict[str, SitePage]:
    rows = long_rows(*more, **changed)
    return {page.url: page for page in (*listing_pages(rows), consultations_page(rows))}


def links(page: SitePage) -> list[str]:
    """Where a page leads without a script, of the lists that there are."""
    view = page.view
    if isinstance(view, SheetView):
        return [*(sheet.url for sheet in view.sheets), view.newer, view.older, view.start.url]
    assert isinstance(view, LongListView | ListingView | ConsultationsView)
    ways = [way.url for group in view.ways for way in group.ways] if isinstance(view, LongListView) else []
    return [*ways, *(shelf.url for _, shelves in view.shelves for shelf in shelves)]


def entries(page: SitePage) -> tuple[Entry, ...]:
    if isinstance(page.view, ConsultationsView):
        return tuple(row.entry for stage in page.view.stages for row in stage.rows)
    assert isinstance(page.view, ListingView | LongListView | SheetView)
    return page.view.entries


def reached(start: str, found: dict[str, SitePage]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        more = {url for url in links(found[waiting.pop()]) if url in found} - seen
        seen |= more
        waiting += more
    return seen


def test_every_document_is_reached_from_the_page_of_its_column() -> None:
    found, rows = pages(), long_rows()
    for column, documents in (
        (POLICIES, rows.policies),
        (INTERPRETATIONS, rows.interpretations),
        (CONSULTATIONS, rows.consultations),
    ):
        there = {entry.url for url in reached(column.url, found) for entry in entries(found[url])}
        assert there == {entry.url for entry in documents}


def test_no_list_leads_to_a_page_that_is_not_there_and_each_has_rows() -> None:
    found = pages()
    for page in found.values():
        assert not [url for url in links(page) if url and "?" not in url and url not in found]
        assert entries(page)
        assert len(entries(page)) < 2 * 5 or page.url == CONSULTATIONS.url


def test_the_newest_come_first_and_counts_before_clicks() -> None:
    view = pages()["policies/"].view

    assert isinstance(view, LongListView)
    assert view.entries == long_rows().policies[:5]
    assert view.count == 40
    counts = {way.name: way.counts[0].number for group in view.ways for way in group.ways}
    assert counts["2025"] == sum(entry.day.startswith("2025") for entry in long_rows().policies)
    assert dict(view.shelves)["按年份浏览"][-1].name == "没有日期"


def test_what_has_no_page_of_its_own_leads_to_the_search() -> None:
    view = pages()["policies/"].view

    assert isinstance(view, LongListView)
    ways = {(group.facet, way.name): way.url for group in view.ways for way in group.ways}
    assert ways["有效性", "已废止"].startswith("search/?")
    assert "文件类别" not in {group.facet for group in view.ways}
    assert ways["年份", "2025"] == "policies/year/2025/"
    assert view.within.values == (("类型", "政策文件"),)


def test_the_home_page_leads_to_pages_that_are_there() -> None:
    home, found = home_page(long_rows()).view, pages()

    assert isinstance(home, HomeView)
    urls = {way.url for group in home.ways for way in group.ways}
    assert urls
    assert not [url for url in urls if not url.startswith("search/?") and url not in found]


def touched(*more: Policy, **changed: dict[str, Any]) -> set[str]:
    before, after = pages(), pages(*more, **changed)
    return {url for url, page in after.items() if pickle.dumps(page) != pickle.dumps(before.get(url))}


def test_another_title_touches_the_pages_that_show_it() -> None:
    showing = {page.url for page in pages().values() if "policies/2024/p2/" in {entry.url for entry in entries(page)}}

    assert touched(p2={"名称": "另一个名称"}) == showing
    assert len(showing) == 1


def test_a_document_that_is_published_today_touches_no_numbered_page() -> None:
    new = touched(policy("2026/new", 发布日期=DAY, 主题分类="农业、林业、水利\\林业"))

    assert new == {"policies/", "policies/year/2026/", "policies/theme/6-2/"}


def test_former_addresses_cannot_take_those_of_lists() -> None:
    lists = [url for url in pages() if url.count("/") > 1]
    assert lists
    assert all(is_reserved(url) for url in lists)


def test_the_site_map_has_lists_and_none_of_their_further_pages() -> None:
    found = list(pages().values())
    view = site_map(found).view

    assert isinstance(view, SiteMapView)
    listed = {url for _, links in view.columns for _, url in links}
    assert listed == {page.url for page in found if page.continues is None and page.url.count("/") > 1}


def test_of_consultations_that_are_over_the_last_are_shown_and_all_are_counted() -> None:
    view = pages()["consultations/"].view

    assert isinstance(view, ConsultationsView)
    answered = next(stage for stage in view.stages if stage.heading == "已反馈")
    assert (answered.count, answered.more, len(answered.rows)) == (19, 14, 5)
    overdue = next(stage for stage in view.stages if stage.heading == "逾期未反馈")
    assert (overdue.count, overdue.more) == (1, 0)
