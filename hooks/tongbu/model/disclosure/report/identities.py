"""What the numbers of a report must satisfy (勾稽关系): within its tables, and from one year to the next.

Where a number that an identity needs is blank, the identity is not asked; that it is blank is a fault of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tongbu.model.disclosure.report.cells import LITIGATION, PUBLISHED, REQUESTS, Cell, Cells, Number, by_rows, written
from tongbu.model.disclosure.report.form import (
    CARRIED_IN,
    CARRIED_OUT,
    ORGANISATIONS,
    RECEIVED,
    RESULT_ROWS,
    RESULTS,
    labels,
)
from tongbu.model.disclosure.report.table_rows import Applicants, LitigationTable, RequestsTable

_COUNTED = ("结果维持", "结果纠正", "其他结果", "尚未审结")
_ISSUED = ("规章", "行政规范性文件")


class Breach(NamedTuple):
    """An identity that does not hold: the cell at which to look, and a clause that says what does not agree."""

    cell: Cell
    message: str


def column_balance(cells: Cells) -> Iterator[Breach]:
    """Table 2, each column: 本年新收 + 上年结转 = 办理结果总计 + 结转下年."""
    for column in labels(Applicants):
        rows = (RECEIVED, CARRIED_IN, RESULTS, CARRIED_OUT)
        if known := _all(cells, [Cell(REQUESTS, row, column) for row in rows]):
            new, old, done, left = known
            if new + old != done + left:
                yield Breach(
                    Cell(REQUESTS, CARRIED_OUT, column),
                    f"表二“{column}”列不平：本年新收 {new} 加上年结转 {old} 是 {new + old}，"
                    f"办理结果总计 {done} 加结转下年 {left} 是 {done + left}",
                )


def result_totals(cells: Cells) -> Iterator[Breach]:
    """Table 2, each column: 办理结果总计 is the sum of all results."""
    for column in labels(Applicants):
        yield from _sum(cells, Cell(REQUESTS, RESULTS, column), [Cell(REQUESTS, row, column) for row in RESULT_ROWS])


def applicant_totals(cells: Cells) -> Iterator[Breach]:
    """Table 2, each row: 总计 is 自然人 and the five kinds of organisations together."""
    for row in labels(RequestsTable):
        parts = [Cell(REQUESTS, row, column) for column in ("自然人", *ORGANISATIONS)]
        yield from _sum(cells, Cell(REQUESTS, row, "总计"), parts)


def litigation_totals(cells: Cells) -> Iterator[Breach]:
    """Table 3, each group: 总计 is the sum of the four outcomes."""
    for row in labels(LitigationTable):
        parts = [Cell(LITIGATION, row, column) for column in _COUNTED]
        yield from _sum(cells, Cell(LITIGATION, row, "总计"), parts)


def blanks(cells: Cells) -> Iterator[Breach]:
    """Every cell has a number, 0 where there is nothing; a row, or a table, without any is told once."""
    for table, rows in by_rows(cells):
        if all(number is None for cell, number in cells.items() if cell.table == table):
            yield Breach(rows[0][1][0], f"{table}没有填写")
            continue
        for row, each in rows:
            blank = [cell for cell in each if cells[cell] is None]
            if len(blank) == len(each) > 1:
                yield Breach(blank[0], f"{table}“{row}”行没有填写")
            else:
                yield from (Breach(cell, f"{cell.named}没有填写") for cell in blank)


def carried_over(before: Cells, after: Cells) -> Iterator[Breach]:
    """Table 2, each column: 上年结转 is what the report of the year before left (结转下年)."""
    for column in labels(Applicants):
        cell = Cell(REQUESTS, CARRIED_IN, column)
        now, then = after.get(cell), before.get(Cell(REQUESTS, CARRIED_OUT, column))
        if now is not None and then is not None and now != then:
            yield Breach(cell, f"{cell.named}是 {now}，上一年报告的结转下年是 {then}")


def documents_continue(before: Cells, after: Cells) -> Iterator[Breach]:
    """Table 1: 现行有效 is that of the year before, and what was made, without what was repealed."""
    for row in _ISSUED:
        cell = Cell(PUBLISHED, row, "现行有效件数")
        parts = _all(after, [cell, Cell(PUBLISHED, row, "本年制发件数"), Cell(PUBLISHED, row, "本年废止件数")])
        then = before.get(cell)
        if parts and then is not None:
            now, made, repealed = parts
            if now != then + made - repealed:
                yield Breach(
                    cell,
                    f"{cell.named}是 {now}，上一年报告的 {then} 加本年制发 {made} 减本年废止 {repealed} "
                    f"是 {then + made - repealed}",
                )


def _sum(cells: Cells, total: Cell, parts: list[Cell]) -> Iterator[Breach]:
    known = _all(cells, [total, *parts])
    if known and known[0] != (found := sum(known[1:])):
        yield Breach(total, f"{total.named}是 {known[0]}，各项之和是 {written(found)}")


def _all(cells: Cells, wanted: list[Cell]) -> list[Number] | None:
    """The numbers of cells; None where any is blank."""
    found = [number for cell in wanted if (number := cells.get(cell)) is not None]
    return found if len(found) == len(wanted) else None
