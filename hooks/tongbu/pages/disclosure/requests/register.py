"""登记簿: the requests of a year, without a word on who asked, and the official table that follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from tongbu.model.dates import iso
from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.model.disclosure.request_clock import clock
from tongbu.model.disclosure.request_state import RequestState, request_states
from tongbu.model.disclosure.request_table import COLUMNS, ROWS, RequestTable, request_table
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.requests import addresses
from tongbu.pages.disclosure.requests.export import register_table
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import SitePage
from tongbu.pages.views.parts import Link
from tongbu.pages.views.requests import OfficialRow, RequestRegisterView, RequestRow


def register_links(desk: Desk) -> tuple[Link, ...]:
    """The registers, newest first, each with the number of its requests."""
    registers = desk.project.disclosure.requests
    newest = sorted(registers.values(), key=lambda register: -register.year)
    return tuple(Link(f"{each.year}年", each.url(), f"{len(each.rows)}件申请") for each in newest)


def register_page(desk: Desk, register: RequestRegister) -> SitePage:
    """The page of a year."""
    rows = tuple(_row(desk, request) for request in register.rows)
    day = min(desk.day, date(register.year, 12, 31))
    official = request_table(desk.project.disclosure.requests, register.year, desk.day)
    counted = Counter(row.state for row in rows)
    title = f"{register.year}年依申请公开登记簿"
    view = RequestRegisterView(
        heading=title,
        year=register.year,
        day=day.isoformat(),
        is_over=desk.day > date(register.year, 12, 31),
        states=tuple(state.value for state in RequestState),
        total=tuple(counted[state.value] for state in RequestState),
        columns=COLUMNS,
        official=tuple(_official(official)),
        rows=rows,
        soon_workdays=desk.settings.limits.request_soon_workdays,
        has_provisional=any(row.is_provisional for row in rows),
        others=tuple(link for link in register_links(desk) if link.url != register.url()),
        guide=addresses.GUIDE if desk.project.disclosure.request_guide else "",
        statistics=addresses.STATISTICS,
    )
    table = register_table(register, rows, desk.day)
    return SitePage(register.url(), "requests.html", title, DISCLOSURE, view, table=table)


def _row(desk: Desk, request: Request) -> RequestRow:
    calendar = desk.settings.calendar()
    by = clock(request, calendar).answer_by
    timeline = request_states(request, calendar, desk.settings.limits.request_soon_workdays)
    return RequestRow(
        anchor=request.anchor,
        number=request.number,
        received=iso(request.received),
        channel=request.channel.value,
        applicant=request.applicant.value,
        topic=request.topic,
        wanted=request.wanted,
        steps=tuple(_steps(request)),
        due=iso(by.end) if by else "",
        is_provisional=by is not None and by.provisional,
        state=timeline.at(desk.day).state.value,
        states=state_data(timeline),
        answered=iso(request.closed),
        result=request.result.value if request.result else "",
    )


def _steps(request: Request) -> Iterator[tuple[str, str]]:
    """What happened on the way, in words."""
    if request.completion_asked:
        until = f"，{iso(request.completed)} 收到" if request.completed else ""
        yield "补正", f"{iso(request.completion_asked)} 告知{until}"
    if request.consultation_began:
        until = f"至 {iso(request.consultation_ended)}" if request.consultation_ended else "起"
        yield "征求意见", f"{iso(request.consultation_began)} {until}"
    if request.extended_on:
        yield "延期", f"{iso(request.extended_on)} 告知，{request.extension}个工作日"


def _official(table: RequestTable) -> Iterator[OfficialRow]:
    """The official rows; a heading stands at the first row below it."""
    deepest = max(len(headings) for _, headings, _ in ROWS)
    before: Sequence[str] = ()
    for code, headings, label in ROWS:
        begun = [
            (words, sum(other[: depth + 1] == headings[: depth + 1] for _, other, _ in ROWS))
            for depth, words in enumerate(headings)
            if tuple(before[: depth + 1]) != headings[: depth + 1]
        ]
        yield OfficialRow(code, tuple(begun), label, deepest + 1 - len(headings), table[code])
        before = headings
