"""The views of the pages on letters (留言办理)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.facets import Facet
from tongbu.pages.views.chart import ChartView
from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A published letter: its words and the answer in paragraphs; `about` are the documents that it is about.

    `due` is the last day for the answer; `extended` says when and why it was put off, or is ""; `facets` are the values
    by which the page is narrowed.
    """

    anchor: str
    number: str
    title: str
    received: str
    channel: str
    category: str
    words: tuple[str, ...]
    due: str
    is_provisional: bool
    extended: str
    state: str
    states: tuple[tuple[str, str], ...]
    answered: str
    answered_by: str
    answer: tuple[str, ...]
    about: tuple[Link, ...]
    facets: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRegisterView(TableView):
    """The published letters of a year, newest first; `totals` are of all letters of the year, published or not.

    `months` lead to the first letter of each month.
    """

    heading: str
    day: str
    is_over: bool
    totals: tuple[tuple[str, str], ...]
    rows: tuple[LetterRow, ...]
    months: tuple[Link, ...]
    facets: tuple[Facet, ...]
    has_provisional: bool
    others: tuple[Link, ...]
    statistics: str


@dataclass(frozen=True, slots=True)
class RecurrentRow:
    """What was asked again and again: how often, when last, by which published letters, and what answers it."""

    title: str
    count: int
    last: str
    letters: tuple[Link, ...]
    answer: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterStatisticsView(TableView):
    """What came and how it was handled, as of a day: all months as rows, and the letters by channels and offices.

    `channels` have (name, limits in words, figures), `offices` (name, figures), in the order of `columns`.
    """

    heading: str
    day: str
    sentence: str
    years: tuple[Link, ...]
    chart: ChartView
    month_columns: tuple[str, ...]
    months: tuple[tuple[str, tuple[str, ...]], ...]
    columns: tuple[str, ...]
    channels: tuple[tuple[str, str, tuple[str, ...]], ...]
    offices: tuple[tuple[str, tuple[str, ...]], ...]
    recurrent: tuple[RecurrentRow, ...]
    often: int
