"""The home page: what changed, what can be commented on, where the documents are."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.lists.home import home_page
from tongbu.pages.lists.listing import listing_pages
from tongbu.pages.lists.rows import Rows
from tongbu.pages.views.home import HomeView
from tongbu.pages.views.lists import ListingView
from tongbu.settings import Settings

DAY = date(2026, 11, 20)


class Timed(Protocol):
    @property
    def start(self) -> str: ...
    @property
    def end(self) -> str: ...


def home(*policies: Policy, day: date = DAY) -> HomeView:
    readings = [
        interpretation("2026/b", "2026/b", 发布日期="2026-09-30"),
        interpretation("2024/z", "2024/elsewhere", 发布日期="2024-01-05"),
    ]
    view = home_page(Rows(Library.of(policies, readings), Settings(), day)).view
    assert isinstance(view, HomeView)
    return view


def draft(name: str, opens: str, closes: str, **more: Any) -> Policy:
    notice = {"事项类型": "其他事项", "开始": opens, "截止": closes, **more}
    return policy(f"2026/{name}", 文件类别="征求意见稿", 征求意见=notice)


def on(items: Iterable[Timed], day: date) -> list[Any]:
    """What a reader sees on a day."""
    return [one for one in items if one.start <= day.isoformat() and (not one.end or day.isoformat() < one.end)]


OLD = policy("2024/a", 发布日期="2024-03-01", 施行日期="2024-04-01", 主题分类="农业、林业、水利\\林业")
NEW = policy("2026/b", 文号="示林规〔2026〕1号", 发布日期="2026-09-30", 施行日期="2026-11-01", 替代=["2024/a"])
LATER = policy("2026/c", 发布日期="2026-11-10", 施行日期="2027-01-01", 有效期至="2027-02-15")


def test_changes_are_told_before_and_after_their_day() -> None:
    view = home(OLD, NEW, LATER)

    assert {(change.day, change.word) for change in on(view.recent, DAY)} == {
        ("2026-11-01", "施行"),
        ("2026-11-01", "废止"),
    }
    assert [(change.day, change.word, change.shown) for change in view.coming] == [
        ("2027-01-01", "施行", True),
        ("2027-02-16", "失效", True),
    ]
    new_year = date(2027, 1, 1)
    assert [change.word for change in on(view.coming, new_year)] == ["失效"]
    assert on(view.recent, new_year)[0].policy.url == "policies/2026/c/"


def test_a_page_of_any_day_tells_the_same_of_a_later_one_as_a_fresh_page() -> None:
    policies = [
        policy(f"2026/{number}", 施行日期=(DAY + timedelta(days=5 * number)).isoformat()) for number in range(-30, 40)
    ]
    built = home(*policies)
    for passed in (1, 17, 60, 92):
        day = DAY + timedelta(days=passed)
        fresh = home(*policies, day=day)
        for stale, now in ((built.coming, fresh.coming), (built.recent, fresh.recent)):
            told = [(change.day, change.policy) for change in on(stale, day)[:5]]
            assert told == [(change.day, change.policy) for change in now if change.shown][:5]
            assert len(told) == 5
        states = {way.name: on(way.counts, day)[0].number for group in built.ways for way in group.ways}
        assert states.items() >= {way.name: way.counts[0].number for way in fresh.ways[1].ways}.items()


def test_a_new_policy_stands_with_its_interpretations_and_others_by_themselves() -> None:
    view = home(OLD, NEW)

    assert [[link.url for link in one.interpretations] for one in view.published] == [["interpretations/2026/b/"], []]
    assert [entry.url for entry in view.interpretations] == ["interpretations/2024/z/"]


def test_consultations_come_by_what_the_reader_can_do() -> None:
    answer = {"发布日期": "2026-06-20", "情况说明": "共收到意见3条，其中采纳2条、不采纳1条。"}
    view = home(
        draft("late", "2026-11-10", "2026-12-20"),
        draft("soon", "2026-11-01", "2026-11-22"),
        draft("next", "2026-12-01", "2026-12-31"),
        draft("done", "2026-05-01", "2026-06-01", 反馈=answer),
    )

    assert [one.row.entry.url[-5:-1] for one in view.open if one.row.entry.state == "征集中"] == ["soon", "late"]
    assert [one.row.entry.closes for one in on(view.open, DAY)] == ["2026-11-22"]
    assert view.open[0].row.links[0].url == "policies/2026/soon/"
    assert [row.entry.url for row in view.upcoming] == ["policies/2026/next/"]
    assert [row.links[0].url for row in view.answered] == ["policies/2026/done/feedback/"]
    assert [entry.url for entry in view.past if entry.state in view.past_states.split()] == ["policies/2026/done/"]


def test_every_way_leads_to_a_list_of_as_many_documents() -> None:
    library = Library.of([OLD, NEW, LATER], [interpretation("2026/b", "2026/b", 发布日期="2026-09-30")])
    rows = Rows(library, Settings(), DAY)
    lists = {page.url: page.view for page in listing_pages(rows)}
    view = home_page(rows).view
    assert isinstance(view, HomeView)
    ways = [(group.facet, way) for group in view.ways for way in group.ways]
    assert {facet for facet, _ in ways} == {"文件类别", "有效性", "主题分类", "年份", "解读形式"}
    for facet, way in ways:
        address = urlsplit(way.url)
        found = lists[address.path]
        assert isinstance(found, ListingView)
        wanted = parse_qs(address.query).get(facet, [])
        entries = [entry for entry in found.entries if set(wanted) <= set(entry.values(facet))]
        assert wanted in ([], [way.name])
        assert all(way.name in entry.values(facet) for entry in entries)
        assert len(entries) == way.counts[0].number


def test_a_bureau_without_documents_has_nothing_to_tell() -> None:
    view = home_page(Rows(Library.of([], []), Settings(), DAY)).view

    assert isinstance(view, HomeView)
    assert {view.published, view.open, view.coming, view.recent, view.past, view.ways, view.examples} == {()}
    assert view.latest == ""
