"""The view of the page on answers to the public (政务舆情回应)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One clock: what it is for, its limit and last moment, when it was met and how long that took, and its state."""

    name: str
    limit: str
    by: str
    met: str
    took: str
    state: str


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """A matter with its clocks; `starts` says when they began, `started_by` what with; 2026-07-03 09:30 is a moment."""

    anchor: str
    number: str
    summary: tuple[str, ...]
    kind: str
    level: str
    starts: str
    started_by: str
    clocks: tuple[ClockRow, ...]
    form: str
    link: Link | None
    later: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsesView(TableView):
    """The answers of one year, the latest first; `totals` are (term, value)."""

    heading: str
    day: str
    totals: tuple[tuple[str, str], ...]
    rows: tuple[ResponseRow, ...]
    others: tuple[Link, ...]
