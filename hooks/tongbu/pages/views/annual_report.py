"""The views of the annual reports (年度报告): one year, and the years side by side."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.chart import ChartView
from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box of an official table: its words, and how many rows and columns it takes, counted from `column`.

    `scope` is what it is the heading of, as HTML has it: row, rowgroup, col, colgroup; "" where it holds a number.
    """

    words: str
    column: int
    rows: int
    columns: int
    scope: str

    @property
    def is_number(self) -> bool:
        """Whether it holds a number."""
        return not self.scope


@dataclass(frozen=True, slots=True)
class FormView:
    """An official table (表一), filled: for each of its rows the boxes that begin there; `widths` of its columns."""

    name: str
    heading: str
    widths: tuple[float, ...]
    rows: tuple[tuple[BoxView, ...], ...]


@dataclass(frozen=True, slots=True)
class ProseView:
    """A part of a section: its heading, or "", and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section (一、总体情况): prose, or a table."""

    anchor: str
    heading: str
    parts: tuple[ProseView, ...] = ()
    table: FormView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualReportView(TableView):
    """The report of a year: what stands before the first section in `lead`, the six sections, and other years."""

    heading: str
    year: int
    published: str
    lead: tuple[str, ...]
    sections: tuple[SectionView, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ComparedRows:
    """Figures under one heading, each with a value for each of the years."""

    heading: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualReportsView(TableView):
    """All reports, newest first, and the latest of them side by side, from the earliest on."""

    heading: str
    reports: tuple[Link, ...]
    years: tuple[str, ...]
    compared: tuple[ComparedRows, ...]
    charts: tuple[ChartView, ...]
