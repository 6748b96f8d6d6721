"""Lists: order, facets with counts, plain pages for readers without JavaScript."""

from datetime import date

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.model.theme_codes import theme_code, theme_name
from tongbu.model.themes import SPELLINGS
from tongbu.pages.lists.listing import listing_pages
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page import SitePage
from tongbu.pages.views.lists import ListingView
from tongbu.settings import Settings

DAY = date(2026, 11, 20)


def library() -> Library:
    return Library.of(
        [
            policy("2024/a", 发布日期="2024-03-01", 施行日期="2024-04-01", 主题分类="农业、林业、水利\\林业"),
            policy("2026/b", 发布日期="2026-09-30", 施行日期="2026-11-01", 替代=["2024/a"]),
        ],
        [interpretation("2026/b", "2026/b", 发布日期="2026-09-30")],
    )


def rows() -> Rows:
    return Rows(library(), Settings(), DAY)


def pages() -> dict[str, SitePage]:
    return {page.url: page for page in listing_pages(rows())}


def listing(url: str) -> ListingView:
    view = pages()[url].view
    assert isinstance(view, ListingView)
    return view


def test_policies_are_listed_newest_first_without_drafts() -> None:
    assert [entry.url for entry in rows().policies] == ["policies/2026/b/", "policies/2024/a/"]


def test_facets_count_documents_and_skip_what_narrows_nothing() -> None:
    facets = {facet.name: facet.options for facet in listing("policies/").facets}

    assert facets["年份"] == (("2026", 1), ("2024", 1))
    assert dict(facets["有效性"]) == {"现行有效": 1, "已废止": 1}
    assert "文件类别" not in facets


def test_every_year_and_theme_has_a_plain_page() -> None:
    shelves = [shelf for _, group in listing("policies/").shelves for shelf in group]

    assert {shelf.name for shelf in shelves} == {"2026", "2024", "林业"}
    assert all(len(listing(shelf.url).entries) == shelf.count for shelf in shelves)


def test_a_theme_lives_at_its_position_in_the_official_tree() -> None:
    assert "policies/theme/6-2/" in pages()
    assert theme_name("农业、林业、水利\\其他") == "其他（农业、林业、水利）"


def test_every_theme_has_an_address_of_its_own_also_one_outside_the_tree() -> None:
    names = {theme_name(theme) for theme in (*SPELLINGS, "农业、林业、水利", "林区道路")}

    assert len(names) == len(SPELLINGS) + 2
    assert len({theme_code(name) for name in names}) == len(names)
    assert all(theme_code(name).isascii() for name in names)


def test_an_entry_carries_the_turns_of_its_state() -> None:
    entry = next(entry for entry in listing("policies/").entries if entry.url == "policies/2024/a/")

    assert entry.states[-1] == ("2026-11-01", "已废止")
