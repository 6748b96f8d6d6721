"""The views of the 政务公开 pages."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.comparison import Download
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """The view of a page with a table: the same table as files."""

    downloads: tuple[Download, ...] = ()


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind on the landing page: its name, what it is, and its pages, each with a few words in `note`."""

    name: str
    lead: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """The landing page: the kinds that have data."""

    kinds: tuple[KindView, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task: its state on the day of the build, and the turns that it goes through, as data for the reader's day.

    `evidence` are links as (words, address): an address of the site is relative to its root.
    """

    anchor: str
    number: str
    area: str
    title: str
    measure: str
    offices: tuple[str, ...]
    starts: str
    due: str
    done: str
    quarter: str
    state: str
    states: tuple[tuple[str, str], ...]
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CountsView:
    """How many tasks are in which state, by something that they share.

    `name` is what they share (责任科室); `rows` are (value, one number for each of the page's states, all together).
    """

    name: str
    rows: tuple[tuple[str, tuple[int, ...], int], ...]


@dataclass(frozen=True, slots=True)
class TaskLedgerView(TableView):
    """The ledger of one year, as of a day; `total` and `counts` are by `states`, in their order.

    `areas` are the rows by their 要求, `pending` those that are not done and may press on the reader's day, the soonest
    first; `count` is the number of all; `others` are the ledgers of other years.
    """

    heading: str
    year: int
    day: str
    count: int
    states: tuple[str, ...]
    total: tuple[int, ...]
    counts: tuple[CountsView, ...]
    areas: tuple[tuple[str, tuple[TaskRow, ...]], ...]
    pending: tuple[TaskRow, ...]
    soon_days: int
    others: tuple[Link, ...]
