"""任务台账: one page for each year, and what the landing page says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tongbu.model.dates import iso
from tongbu.model.disclosure.task import Task, TaskLedger, TaskState
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.evidence import evidence
from tongbu.pages.disclosure.task_table import task_table
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import CountsView, KindView, TaskLedgerView, TaskRow
from tongbu.pages.views.parts import Link
from tongbu.search.document import SearchDocument, SearchSection

NAME = "任务台账"
_LEAD = "本机关政务公开年度工作要点分解的任务：谁负责、什么时候完成、进展如何、结果在哪里看。"
_QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")
_WEIGHT = 0.6
"""What documents say of a matter comes before what the ledger says of the work on it."""


def tasks_lead(desk: Desk) -> KindView | None:
    """The ledgers, newest first; None where there is none."""
    ledgers = desk.project.disclosure.tasks
    return KindView(NAME, _LEAD, _links(ledgers.values())) if ledgers else None


def task_pages(desk: Desk) -> Iterator[SitePage]:
    """A page for each year, newest first."""
    ledgers = desk.project.disclosure.tasks
    for year in sorted(ledgers, reverse=True):
        yield _page(desk, ledgers[year], [other for other in ledgers.values() if other.year != year])


def _links(ledgers: Iterable[TaskLedger]) -> tuple[Link, ...]:
    newest = sorted(ledgers, key=lambda ledger: -ledger.year)
    return tuple(Link(f"{each.year}年", each.url(), f"{len(each.rows)}项任务") for each in newest)


def _page(desk: Desk, ledger: TaskLedger, others: Sequence[TaskLedger]) -> SitePage:
    soon = desk.settings.limits.task_soon_days
    rows = tuple(_row(desk, ledger.year, task, soon) for task in ledger.rows)
    title = f"{ledger.year}年政务公开任务台账"
    url = ledger.url()
    view = TaskLedgerView(
        heading=title,
        year=ledger.year,
        day=desk.day.isoformat(),
        count=len(rows),
        states=tuple(state.value for state in TaskState),
        total=_numbers(rows),
        counts=(
            _counts("要求", rows, lambda row: row.area),
            _counts("责任科室", rows, lambda row: row.offices[0]),
            _counts("季度", sorted(rows, key=lambda row: row.due), lambda row: row.quarter),
        ),
        areas=tuple(_grouped(rows, lambda row: row.area).items()),
        pending=tuple(sorted((row for row in rows if not TaskState(row.state).is_done), key=lambda row: row.due)),
        soon_days=soon,
        others=_links(others),
    )
    table = task_table(ledger, desk.day, soon)
    return SitePage(url, "tasks.html", title, DISCLOSURE, view, search=_search(url, title, rows), table=table)


def _row(desk: Desk, year: int, task: Task, soon_days: int) -> TaskRow:
    timeline = task.states(soon_days)
    return TaskRow(
        anchor=task.anchor,
        number=task.number,
        area=task.area,
        title=task.title,
        measure=task.measure,
        offices=task.offices,
        starts=iso(task.starts),
        due=iso(task.due),
        done=iso(task.done),
        quarter=_quarter(year, task),
        state=timeline.at(desk.day).state.value,
        states=state_data(timeline),
        evidence=tuple(evidence(desk, link) for link in task.evidence),
    )


def _quarter(year: int, task: Task) -> str:
    """The quarter of the ledger's year in which a task falls due; another year is said as such, as it may run over."""
    return _QUARTERS[task.quarter - 1] if task.due.year == year else f"{task.due.year}年"


def _counts(name: str, rows: Sequence[TaskRow], of: Callable[[TaskRow], str]) -> CountsView:
    groups = _grouped(rows, of).items()
    return CountsView(name, tuple((value, _numbers(group), len(group)) for value, group in groups))


def _grouped(rows: Iterable[TaskRow], of: Callable[[TaskRow], str]) -> dict[str, tuple[TaskRow, ...]]:
    """Rows by something that they share, in the order in which it first occurs."""
    groups: dict[str, list[TaskRow]] = {}
    for row in rows:
        groups.setdefault(of(row), []).append(row)
    return {value: tuple(group) for value, group in groups.items()}


def _numbers(rows: Sequence[TaskRow]) -> tuple[int, ...]:
    counted = Counter(row.state for row in rows)
    return tuple(counted[state.value] for state in TaskState)


def _search(url: str, title: str, rows: Sequence[TaskRow]) -> SearchDocument:
    sections = (
        SearchSection(
            row.anchor, f"任务{row.number}", f"{row.area}\n{row.title}\n{row.measure}\n{'、'.join(row.offices)}"
        )
        for row in rows
    )
    return SearchDocument(url, "政务公开", title, "", "", _LEAD, tuple(sections), weight=_WEIGHT)
