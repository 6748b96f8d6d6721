"""The figures that prose may name: `{{表二.总计.本年新收}}` is that cell, and nobody types its number.

A name is a table, a row and a column, in either order; `上年.` before it asks the report of the year before. Sums of
the groups in table 2 are rows of their own: `{{表二.总计.不予公开}}`. What the library and the task ledger count has
names too: `{{文件库.政策解读}}`, `{{任务台账.按期完成}}`. Names may be joined: `A+B`, `A-B`, and `A占B`, a percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tongbu.model.disclosure.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import REQUESTS, Cell, Cells, Number, written
from tongbu.model.disclosure.report.form import GROUPS, labels
from tongbu.model.disclosure.report.report import AnnualReport
from tongbu.model.disclosure.report.table_rows import Applicants
from tongbu.model.disclosure.task import TaskState
from tongbu.model.library import Library

BLANK = "（未填）"
BEFORE = "上年."
_JOINED = re.compile(r"\s*([+＋\-－占])\s*")


class UnknownFigureError(ValueError):
    """A name that no figure has."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Figures:
    """The figures of one report by their names; None for a blank cell."""

    known: Mapping[str, Number | None]

    @classmethod
    def of(cls, report: AnnualReport, disclosure: Disclosure, library: Library) -> Figures:
        """Everything that this year's prose may name."""
        known = dict(_of_tables(report.cells))
        if before := disclosure.reports.get(report.year - 1):
            known.update((f"{BEFORE}{name}", number) for name, number in _of_tables(before.cells))
        known.update(_of_library(library, report.year))
        known.update(_of_tasks(disclosure, report.year))
        return cls(known)

    def said(self, words: str) -> str:
        """What a placeholder stands for, as prose writes it; UnknownFigureError where a name is none."""
        first, *rest = _JOINED.split(words.strip())
        value = self._value(first)
        whole: Decimal | None = None
        for sign, name in zip(rest[::2], rest[1::2], strict=True):
            other = self._value(name)
            if value is None or other is None:
                return BLANK
            if sign == "占":
                whole = Decimal(other)
            elif whole is not None:
                raise UnknownFigureError(words)
            else:
                value = value + other if sign in "+＋" else value - other
        if value is None:
            return BLANK
        return _percentage(value, whole) if whole is not None else written(value)

    def _value(self, name: str) -> Number | None:
        if name not in self.known:
            raise UnknownFigureError(name)
        return self.known[name]

    def numbers(self) -> frozenset[Number]:
        """Every number that a figure has."""
        return frozenset(number for number in self.known.values() if number is not None)


def _percentage(part: Number, whole: Decimal) -> str:
    if not whole:
        return "0%"
    share = (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{written(share)}%"


def _of_tables(cells: Cells) -> Iterator[tuple[str, Number | None]]:
    for cell, number in (*cells.items(), *_groups(cells)):
        yield f"{cell.table}.{cell.column}.{cell.row}", number
        yield f"{cell.table}.{cell.row}.{cell.column}", number


def _groups(cells: Cells) -> Iterator[tuple[Cell, Number | None]]:
    """The sums of the groups in table 2, which the form itself does not print."""
    for name, (_, rows) in GROUPS.items():
        for column in labels(Applicants):
            parts = [cells.get(Cell(REQUESTS, row, column)) for row in rows]
            known = [part for part in parts if part is not None]
            yield Cell(REQUESTS, name, column), sum(known) if len(known) == len(parts) else None


def _of_library(library: Library, year: int) -> Iterator[tuple[str, int]]:
    policies = [each for each in library.policies.values() if each.year == year]
    yield "文件库.政策文件", sum(not each.is_draft for each in policies)
    yield "文件库.意见征集", sum(each.is_draft for each in policies)
    yield "文件库.政策解读", sum(each.year == year for each in library.interpretations.values())


def _of_tasks(disclosure: Disclosure, year: int) -> Iterator[tuple[str, int]]:
    """The ledger of the year as it stood when the year ended."""
    if ledger := disclosure.tasks.get(year):
        states = [task.state(date(year, 12, 31), 0) for task in ledger.rows]
        yield "任务台账.任务", len(states)
        yield "任务台账.完成", sum(state.is_done for state in states)
        yield "任务台账.按期完成", sum(state is TaskState.DONE_IN_TIME for state in states)
