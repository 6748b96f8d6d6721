"""主动公开目录: the catalogue in force with what is disclosed of each item, and what the landing page says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tongbu.cataloguing.coverage import Completeness, Coverage, ItemState
from tongbu.cataloguing.data_pages import DataPage
from tongbu.cataloguing.keeping import Covered
from tongbu.cataloguing.subjects import Subject
from tongbu.model.dates import iso
from tongbu.model.disclosure.catalogue import CatalogueItem, CatalogueVersion, Cycle, in_force
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.catalogue_changes import changes_page
from tongbu.pages.disclosure.catalogue_table import catalogue_table
from tongbu.pages.disclosure.evidence import evidence
from tongbu.pages.disclosure.ruling import ruling
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import SitePage
from tongbu.pages.views.catalogue import CatalogueView, ItemRow
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link
from tongbu.rules.catalogue.covering import covered
from tongbu.search.document import SearchDocument, SearchSection

NAME = "主动公开目录"
_LEAD = "本机关应当主动公开哪些信息、由谁公开、多久公开、在哪里看；发布前逐项核对是不是公开了。"
_SHOWN = 5
"""So many of an item's documents are listed; the others are counted."""
_WEIGHT = 0.6
_LACKING = (ItemState.MISSING.value, ItemState.STALE.value)


def catalogue_lead(desk: Desk) -> KindView | None:
    """The catalogue and its adjustments; None where there is none."""
    versions = desk.project.disclosure.catalogue
    version = in_force(versions, desk.day)
    if version is None:
        return None
    links = (
        Link("目录", CatalogueVersion.URL, f"{len(version.rows)}项，{version.on}起施行"),
        Link("动态调整", CatalogueVersion.CHANGES_URL, f"{len(versions)}个版本"),
    )
    return KindView(NAME, _LEAD, links)


def catalogue_pages(desk: Desk) -> Iterator[SitePage]:
    """The catalogue in force, and what was adjusted."""
    found = covered(ruling(desk))
    if found is not None:
        yield _page(desk, found)
        yield changes_page(desk)


def _page(desk: Desk, found: Covered) -> SitePage:
    rows = [_row(desk, item) for item in found.items]
    states = [item.state(desk.day) for item in found.items]
    done, counted = Completeness.of(states), Counter(states)
    guide = desk.project.disclosure.guide
    organisation = desk.settings.organisation.name
    title = f"{organisation}主动公开目录"
    coming = max(desk.project.disclosure.catalogue)
    view = CatalogueView(
        heading=title,
        day=desk.day.isoformat(),
        since=iso(found.version.on),
        coming=iso(coming) if coming > max(desk.day, found.version.on) else "",
        count=len(rows),
        states=tuple(state.value for state in ItemState),
        total=tuple(counted[state] for state in ItemState),
        owed=done.owed,
        there=done.there,
        in_time=done.in_time,
        share=_percent(done),
        owed_states=tuple(state.value for state in ItemState if state.is_owed),
        there_states=tuple(state.value for state in ItemState if state.is_there),
        timely_states=(ItemState.DISCLOSED.value,),
        lacking=tuple(row for row in rows if any(state in _LACKING for _, state in row.states)),
        outside=(*map(_link, found.outside), *map(_link, found.pages_outside)),
        groups=_grouped(found.items, rows),
        changes_url=CatalogueVersion.CHANGES_URL,
        guide_url=guide.url if guide else "",
    )
    table = catalogue_table(found, desk.settings.limits.disclosure_workdays, desk.day, desk.settings.website.domain)
    search = _search(title, found.items)
    return SitePage(CatalogueVersion.URL, "catalogue.html", title, DISCLOSURE, view, search=search, table=table)


def _percent(done: Completeness) -> str:
    """One decimal, cut and not rounded: what is not all is never 100%."""
    tenths = done.there * 1000 // done.owed if done.owed else 1000
    return f"{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"


def _grouped(items: Sequence[Coverage], rows: Sequence[ItemRow]) -> tuple[tuple[str, tuple[ItemRow, ...]], ...]:
    groups: dict[str, list[ItemRow]] = {}
    for item, row in zip(items, rows, strict=True):
        groups.setdefault(item.item.group, []).append(row)
    return tuple((name, tuple(group)) for name, group in groups.items())


def _row(desk: Desk, found: Coverage) -> ItemRow:
    item = found.item
    pages = [evidence(desk, page.written) for page in found.pages if not page.fault]
    days = [iso(page.day) for page in found.pages if not page.fault]
    links = [Link(link.text, link.url, day) for link, day in zip(pages, days, strict=True)]
    links += map(_link, found.documents[:_SHOWN])
    return ItemRow(
        anchor=item.anchor,
        number=item.number,
        clause=item.clause.value,
        title=item.title,
        content=item.content,
        offices=item.offices,
        limit=limit_words(item, desk.settings.limits.disclosure_workdays),
        channels=item.channels,
        retention=item.retention,
        none_here=item.none_here,
        state=found.state(desk.day).value,
        states=state_data(found.states),
        newest=iso(found.newest),
        links=tuple(links),
        more=max(0, len(found.documents) - _SHOWN),
        lacks=_lacks(found, found.state(desk.day)),
    )


def _link(disclosed: Subject | DataPage) -> Link:
    return Link(disclosed.title, disclosed.address, iso(disclosed.published))


def _lacks(found: Coverage, state: ItemState) -> str:
    if state is ItemState.PENDING:
        return f"最迟{iso(found.item.due)}公开"
    if state is ItemState.MISSING and not found.dead:
        return "还没有公开"
    return "、".join(f"“{page.written}”{page.fault}" for page in found.dead)


def limit_words(item: CatalogueItem, usual: int) -> str:
    """The time limit as the catalogue says it: 20个工作日内，每年更新."""
    limit = f"{item.limit(usual)}个工作日内"
    return limit if item.cycle is Cycle.AS_NEEDED else f"{limit}，{item.cycle}更新"


def _search(title: str, items: Sequence[Coverage]) -> SearchDocument:
    sections = (
        SearchSection(
            found.item.anchor,
            found.item.title,
            f"{found.item.group}\n{found.item.content}\n{'、'.join(found.item.offices)}\n{found.item.clause}",
        )
        for found in items
    )
    return SearchDocument(CatalogueVersion.URL, "政务公开", title, "", "", _LEAD, tuple(sections), weight=_WEIGHT)
