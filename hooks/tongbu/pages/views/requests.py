"""The views of the pages on requests for information (依申请公开)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class ApplyingWay:
    """One way to apply: its name, how, and which day counts as that of receipt."""

    kind: str
    how: str
    counts: str


@dataclass(frozen=True, slots=True)
class HandlingStep:
    """A step from the register to the archive: its name, the most time it may take in words, and what is done."""

    name: str
    limit: str
    words: str


@dataclass(frozen=True, slots=True)
class RequestGuideView:
    """How to apply. `contact` are terms and values; `online` is an address or ""; `form` that of the form's page.

    `years` and `statistics` lead to what became of requests; both are empty in a bureau without a register.
    """

    heading: str
    office: str
    contact: tuple[tuple[str, str], ...]
    online: str
    form: str
    ways: tuple[ApplyingWay, ...]
    steps: tuple[HandlingStep, ...]
    fees: str
    remedy: str
    years: tuple[Link, ...]
    statistics: str


@dataclass(frozen=True, slots=True)
class FormField:
    """A field to fill in: its term, the boxes to tick or a remark, both may be empty; how many lines high it is."""

    term: str
    boxes: tuple[str, ...] = ()
    remark: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFormView(TableView):
    """The application form for print: its parts as (heading, fields), and how to hand it in as (kind, address)."""

    heading: str
    bureau: str
    parts: tuple[tuple[str, tuple[FormField, ...]], ...]
    returns: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    guide: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request as the register shows it; `steps` are (term, words); `due` is "" while it must be completed."""

    anchor: str
    number: str
    received: str
    channel: str
    applicant: str
    topic: str
    wanted: str
    steps: tuple[tuple[str, str], ...]
    due: str
    is_provisional: bool
    state: str
    states: tuple[tuple[str, str], ...]
    answered: str
    result: str


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A row of the official table: headings above it that begin here as (words, rows below), label, numbers."""

    code: str
    headings: tuple[tuple[str, int], ...]
    label: str
    span: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRegisterView(TableView):
    """The register of a year as of a day: states counted, the official table, and every request."""

    heading: str
    year: int
    day: str
    is_over: bool
    states: tuple[str, ...]
    total: tuple[int, ...]
    columns: tuple[str, ...]
    official: tuple[OfficialRow, ...]
    rows: tuple[RequestRow, ...]
    soon_workdays: int
    has_provisional: bool
    others: tuple[Link, ...]
    guide: str
    statistics: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic: how often it was asked for in each year, and what follows; `link` is where it is disclosed."""

    name: str
    numbers: tuple[int, ...]
    count: int
    given: int
    verdict: str
    link: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestStatisticsView(TableView):
    """Years side by side: figures in groups as (heading, rows of (name, one value a year)), and topics."""

    heading: str
    day: str
    years: tuple[Link, ...]
    unfinished: str
    groups: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    topics: tuple[TopicRow, ...]
    often: int
    guide: str
