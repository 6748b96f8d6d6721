"""重点领域专栏: the page of all columns, with how the counties keep theirs, and a page for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tongbu.cataloguing.freshness import ColumnState, CountyColumn, Filled
from tongbu.cataloguing.subjects import Subject
from tongbu.model.dates import iso
from tongbu.model.disclosure.key_column import KeyColumn, KeyColumns
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.evidence import evidence
from tongbu.pages.disclosure.key_column_table import column_table
from tongbu.pages.disclosure.ruling import ruling
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.key_columns import ColumnRow, KeptRow, KeyColumnsView, KeyColumnView
from tongbu.pages.views.parts import Link
from tongbu.rules.catalogue.keeping import county_columns, kept_columns
from tongbu.search.document import SearchDocument

NAME = "重点领域专栏"
_LEAD = "公众关心的重点领域，每个专栏写明由谁维护、信息从哪里来、多久更新；县级网站的同名专栏一并检查。"
_WEIGHT = 0.6


def columns_lead(desk: Desk) -> KindView | None:
    """All columns; None where there are none."""
    found = list(kept_columns(ruling(desk)))
    if not found:
        return None
    links = (Link(column.title, column.url, f"{filled.count}件") for _, _, column, filled in found)
    return KindView(NAME, _LEAD, (Link("全部专栏", KeyColumns.URL, f"{len(found)}个"), *links))


def column_pages(desk: Desk) -> Iterator[SitePage]:
    """The page of all columns, and one for each."""
    context = ruling(desk)
    kept = [(column, filled) for _, _, column, filled in kept_columns(context)]
    if not kept:
        return
    counties: dict[str, list[CountyColumn]] = {}
    for _, _, column, at in county_columns(context):
        counties.setdefault(column.slug, []).append(at)
    rows = [_row(desk, column, filled, counties.get(column.slug, ())) for column, filled in kept]
    yield _overview(desk, rows)
    for row, (column, filled) in zip(rows, kept, strict=True):
        yield _page(desk, row, column, filled)


def _overview(desk: Desk, rows: list[ColumnRow]) -> SitePage:
    counted = Counter(row.own.state for row in rows)
    states = tuple(state.value for state in ColumnState if state is not ColumnState.UNKNOWN)
    catalogues = desk.project.disclosure.counties
    view = KeyColumnsView(
        heading=NAME,
        day=desk.day.isoformat(),
        count=len(rows),
        states=states,
        total=tuple(counted[state] for state in states),
        columns=tuple(rows),
        lists=tuple((name, each.lists.publisher, iso(each.lists.built_for)) for name, each in catalogues.items()),
    )
    table = column_table(rows, desk.day)
    search = SearchDocument(KeyColumns.URL, "政务公开", NAME, "", "", _LEAD, (), weight=_WEIGHT)
    return SitePage(KeyColumns.URL, "key-columns.html", NAME, DISCLOSURE, view, search=search, table=table)


def _page(desk: Desk, row: ColumnRow, column: KeyColumn, filled: Filled) -> SitePage:
    years: dict[str, list[Link]] = {}
    for subject in filled.documents:
        year = f"{subject.published.year}年" if subject.published else "日期不详"
        years.setdefault(year, []).append(
            Link(subject.title, subject.address, f"{subject.column} {iso(subject.published)}")
        )
    pages = tuple(
        Link(link.text, link.url, iso(page.day)) for page in filled.pages if (link := evidence(desk, page.written))
    )
    view = KeyColumnView(
        heading=column.title,
        column=row,
        pages=pages,
        years=tuple((year, tuple(links)) for year, links in years.items()),
    )
    search = SearchDocument(column.url, "政务公开", column.title, "", "", column.lead, (), weight=_WEIGHT)
    return SitePage(column.url, "key-column.html", column.title, DISCLOSURE, view, search=search)


def _row(desk: Desk, column: KeyColumn, filled: Filled, counties: list[CountyColumn] | tuple[()]) -> ColumnRow:
    return ColumnRow(
        title=column.title,
        url=column.url,
        area=column.area,
        lead=column.lead,
        offices=column.offices,
        sources=column.sources,
        limit=filled.limit,
        own=_kept(desk, "本站", filled),
        counties=tuple(_at_county(desk, at) for at in counties),
    )


def _kept(desk: Desk, place: str, filled: Filled) -> KeptRow:
    newest = filled.documents[0] if filled.documents else None
    return KeptRow(
        place=place,
        count=filled.count,
        newest=iso(filled.newest),
        state=filled.states.at(desk.day).state.value,
        states=state_data(filled.states),
        link=_link(newest) if newest else None,
    )


def _at_county(desk: Desk, at: CountyColumn) -> KeptRow:
    if at.filled is not None:
        return _kept(desk, at.county, at.filled)
    state = at.states.at(desk.day).state.value
    return KeptRow(place=at.county, count=0, newest="", state=state, states=state_data(at.states))


def _link(subject: Subject) -> Link | None:
    return Link(subject.title, subject.address, iso(subject.published)) if subject.address else None
