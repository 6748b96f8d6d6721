"""Which pages a portal has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.lists.facets import facets_of
from tongbu.pages.page import Column
from tongbu.portal.member import Member
from tongbu.portal.rows import BUREAU, DRAFT, Row
from tongbu.portal.views import Bureau, HomeView, ListView, SearchSite, SearchView, Shelf

HOME = Column("首页", "首页", "", "各单位政策文件、政策解读和意见征集的统一入口", ("政策文件", "政策解读", "意见征集"))
CATALOGUE = Column(
    "文件目录", "政策文件", "catalogue/", "各单位政策文件、政策解读和意见征集的目录", ("目录", "政策文件")
)
SEARCH = Column("全文检索", "政策文件", "search/", "一次检索各单位的政策文件、政策解读和意见征集", ("检索", "搜索"))
COLUMNS = (CATALOGUE, SEARCH)

_NEWEST = 8
_WHOLE = 300
"""So many rows one page may have: what a browser narrows without a pause, and a reader looks through."""
_HEAD = 100
_LEAD = "标题通到各单位网站上的文件。"


@dataclass(frozen=True, slots=True)
class PortalPage:
    """One page: `url` is relative to the portal's root and ends in `/`, but for the home page and 404.html."""

    url: str
    template: str
    title: str
    column: Column
    view: object = None

    @property
    def file(self) -> str:
        """The path of its file."""
        return self.url if self.url.endswith(".html") else f"{self.url}index.html"


def pages_of(members: Sequence[Member], rows: Sequence[Row]) -> Iterator[PortalPage]:
    """Every page of the portal of these sites."""
    yield PortalPage(HOME.url, "portal/home.html", HOME.name, HOME, _home(members, rows))
    yield from _lists(rows)
    sites = (SearchSite(each.name, _from_search(each.place), _from_search(each.home)) for each in members)
    yield PortalPage(SEARCH.url, "portal/search.html", SEARCH.name, SEARCH, SearchView(tuple(sites)))
    yield PortalPage("404.html", "portal/404.html", "没有找到这个页面", HOME)


def _home(members: Sequence[Member], rows: Sequence[Row]) -> HomeView:
    issued = (row for row in rows if row.entry.kind != DRAFT)
    coming = tuple(row for row in rows if ConsultationState.OPEN in row.entry.coming)
    return HomeView(
        count=len(rows),
        newest=tuple(row for row, _ in zip(issued, range(_NEWEST), strict=False)),
        open=tuple(sorted(coming, key=lambda row: row.entry.closes)),
        bureaus=tuple(map(_bureau, members)),
    )


def _bureau(member: Member) -> Bureau:
    documents = member.catalogue
    return Bureau(
        name=member.name,
        publisher=documents.publisher if documents.publisher != member.name else "",
        home=member.home,
        listed=f"{SEARCH.url}?{quote(BUREAU)}={quote(member.name)}",
        policies=len(documents.policies),
        interpretations=len(documents.interpretations),
        consultations=len(documents.consultations),
        day=member.record.day.isoformat() if member.record.day else "",
        feeds=member.feeds,
    )


def _lists(rows: Sequence[Row]) -> Iterator[PortalPage]:
    """The catalogue on one page; a longer one has its newest rows there, and a page for each year."""
    if len(rows) <= _WHOLE:
        yield _list(CATALOGUE.url, CATALOGUE.name, tuple(rows))
        return
    years: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        years[row.entry.day[:4]].append(row)
    shelves = tuple(Shelf(_year(year), _place(year), len(found)) for year, found in years.items())
    lead = f"{_LEAD}以下是最新的{_HEAD}件，其余按年份查看，也可以全文检索。"
    newest = ListView(CATALOGUE.name, lead, tuple(rows[:_HEAD]), len(rows), (), shelves)
    yield PortalPage(CATALOGUE.url, "portal/list.html", CATALOGUE.name, CATALOGUE, newest)
    for year, found in years.items():
        yield _list(_place(year), f"{CATALOGUE.name}：{_year(year)}", tuple(found))


def _list(url: str, heading: str, rows: tuple[Row, ...]) -> PortalPage:
    facets = facets_of([row.entry for row in rows])
    return PortalPage(url, "portal/list.html", heading, CATALOGUE, ListView(heading, _LEAD, rows, len(rows), facets))


def _year(year: str) -> str:
    return f"{year}年" if year else "没有日期"


def _place(year: str) -> str:
    return f"{CATALOGUE.url}{year or 'undated'}/"


def _from_search(address: str) -> str:
    return address if "://" in address else f"../{address}"
