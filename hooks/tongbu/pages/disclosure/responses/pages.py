"""政务舆情回应 as a kind: what the landing page says of it, and a page for each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from tongbu.model.disclosure.response import Response, ResponseTable, moment
from tongbu.model.disclosure.response_clock import ClockState, HourClock, clocks, end_of, told
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.evidence import evidence
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.disclosure.words import paragraphs, percent
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link
from tongbu.pages.views.responses import ClockRow, ResponseRow, ResponsesView
from tongbu.search.document import SearchDocument, SearchSection

NAME = "政务舆情回应"
_LEAD = "公众关心的事情，什么时候发现、什么时候回应、在哪里看；按规定的小时数逐件计时。"
_COLUMNS = (
    *(("编号", 10), ("摘要", 40), ("类别", 24), ("级别", 16), ("起算时间", 18), ("首次回应", 18)),
    *(("用时", 14), ("时限", 8), ("状态", 10), ("新闻发布会", 18)),
    *(("回应形式", 20), ("回应链接", 36), ("后续", 40), ("主体", 20)),
)  # fmt: skip


def responses_lead(desk: Desk) -> KindView | None:
    """The years; None where there is none."""
    links = _years(desk)
    return KindView(NAME, _LEAD, links) if links else None


def response_pages(desk: Desk) -> Iterator[SitePage]:
    """A page for each year, newest first."""
    tables = desk.project.disclosure.responses
    for year in sorted(tables, reverse=True):
        yield _page(desk, tables[year])


def _years(desk: Desk) -> tuple[Link, ...]:
    tables = sorted(desk.project.disclosure.responses.values(), key=lambda table: -table.year)
    return tuple(Link(f"{each.year}年", each.url(), f"{len(_answered(each, desk.day))}件") for each in tables)


def _answered(table: ResponseTable, day: date) -> list[Response]:
    """What was answered until the end of a day and is for the public, the latest first."""
    found = [
        (at, response)
        for response in table.rows
        if response.is_published and (at := moment(response.answered)) and at < end_of(day)
    ]
    return [response for _, response in sorted(found, key=lambda each: (each[0], each[1].number), reverse=True)]


def _page(desk: Desk, table: ResponseTable) -> SitePage:
    rows = tuple(_row(desk, response) for response in _answered(table, desk.day))
    title = f"{table.year}年政务舆情回应"
    view = ResponsesView(
        heading=title,
        day=desk.day.isoformat(),
        totals=_totals(rows),
        rows=rows,
        others=tuple(link for link in _years(desk) if link.url != table.url()),
    )
    data = _data(title, rows, desk.day)
    return SitePage(
        table.url(), "responses.html", title, DISCLOSURE, view, search=_search(table, title, rows), table=data
    )


def _row(desk: Desk, response: Response) -> ResponseRow:
    running = clocks(response)
    by_event = response.level.is_emergency and response.happened
    return ResponseRow(
        anchor=response.anchor,
        number=response.number,
        summary=paragraphs(response.summary),
        kind=response.kind.value,
        level=response.level.value,
        starts=_said(response.starts),
        started_by="发生" if by_event else "发现",
        clocks=tuple(_clock(each, desk.day) for each in running),
        form=response.form,
        link=evidence(desk, response.link) if response.link else None,
        later=paragraphs(response.later),
        body=response.body or desk.settings.organisation.name,
    )


def _clock(clock: HourClock, day: date) -> ClockRow:
    return ClockRow(
        name=clock.name,
        limit=f"{clock.hours}小时",
        by=_said(clock.by),
        met=_said(clock.met),
        took=told(clock.took) if clock.took is not None else "",
        state=clock.state(day).value,
    )


def _said(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def _totals(rows: tuple[ResponseRow, ...]) -> tuple[tuple[str, str], ...]:
    first = [row.clocks[0] for row in rows if row.clocks]
    in_time = sum(clock.state == ClockState.IN_TIME for clock in first)
    share = percent(in_time / len(first) if first else None)
    return ("回应舆情", f"{len(rows)}件"), ("按时回应", f"{in_time}件"), ("按时回应率", share)


def _search(table: ResponseTable, title: str, rows: tuple[ResponseRow, ...]) -> SearchDocument | None:
    if not rows:
        return None
    sections = tuple(
        SearchSection(row.anchor, row.summary[0] if row.summary else row.number, "\n".join((*row.summary, *row.later)))
        for row in rows
    )
    return SearchDocument(table.url(), "政务公开", title, "", rows[0].starts[:10], _LEAD, sections, weight=0.6)


def _data(title: str, rows: tuple[ResponseRow, ...], day: date) -> DataTable:
    return DataTable(
        stem="yuqing",
        title=title,
        day=day.isoformat(),
        columns=tuple(name for name, _ in _COLUMNS),
        widths=tuple(width for _, width in _COLUMNS),
        rows=tuple(_cells(row) for row in rows),
    )


def _cells(row: ResponseRow) -> tuple[str, ...]:
    first = row.clocks[0] if row.clocks else ClockRow("", "", "", "", "", "")
    conference = row.clocks[1].met if len(row.clocks) > 1 else ""
    link = row.link.url if row.link else ""
    if link and not link.startswith(("http://", "https://")):
        link = f"/{link}"
    return (
        *(row.number, "\n".join(row.summary), row.kind, row.level, row.starts, first.met, first.took, first.limit),
        *(first.state, conference, row.form, link, "\n".join(row.later), row.body),
    )
