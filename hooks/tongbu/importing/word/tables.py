"""Tables of a Word document: what stands where in the grid, and what reaches over several rows or columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tongbu.importing.original import Block, Cell, Table
from tongbu.importing.word.concealed import is_hidden_row, plain_words
from tongbu.importing.word.remarks import Remarks
from tongbu.importing.word.xml import child, is_on, name, number, value

_MOST_COLUMNS = 200
Contents = Callable[[Any], list[Block]]


def read_table(element: Any, place: str, contents: Contents, remarks: Remarks) -> Table:
    """The table; a cell that goes on from above (vMerge) makes the one above reach further.

    Hidden rows are told and left out; rows and cells that a tracked change deleted are counted and left out.
    """
    rows: list[list[Cell]] = []
    reaching: dict[int, tuple[int, int]] = {}
    for row in _rows(element):
        if child(row, "trPr", "del") is not None or is_hidden_row(row):
            _leave_out(row, place, reaching, remarks)
            continue
        rows.append([])
        is_head = is_on(child(row, "trPr", "tblHeader"))
        for each, column, width in _placed(row, remarks):
            if _goes_on(each) and column in reaching:
                above, at = reaching[column]
                cell = rows[above][at]
                rows[above][at] = replace(cell, rows=cell.rows + 1, blocks=(*cell.blocks, *contents(each)))
            else:
                rows[-1].append(Cell(tuple(contents(each)), width, 1, is_head))
                reaching.pop(column, None)
                if child(each, "tcPr", "vMerge") is not None:
                    reaching[column] = (len(rows) - 1, len(rows[-1]) - 1)
    return Table.of(rows, place)


def _leave_out(row: Any, place: str, reaching: dict[int, tuple[int, int]], remarks: Remarks) -> None:
    """Tell of a row that does not show; cells that begin in it reach no further."""
    if is_hidden_row(row):
        remarks.aside(place, "表格隐藏的行没有导入", plain_words(row))
    else:
        remarks.count("deleted")
    for each, column, _ in _placed(row, Remarks()):
        if not _goes_on(each):
            reaching.pop(column, None)


def _goes_on(cell: Any) -> bool:
    """Whether a cell is the lower part of the one above."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and value(merge) != "restart"


def _placed(row: Any, remarks: Remarks) -> Iterator[tuple[Any, int, int]]:
    """The cells of a row with the column in which each begins and how many it has; deleted ones are counted."""
    column = number(child(row, "trPr", "gridBefore")) or 0
    for each in _cells(row):
        properties = child(each, "tcPr")
        if child(properties, "cellDel") is not None:
            remarks.count("deleted")
            continue
        width = max(1, min(number(child(properties, "gridSpan")) or 1, _MOST_COLUMNS))
        yield each, column, width
        column += width


def _rows(element: Any) -> Iterator[Any]:
    for each in element:
        if name(each) == "tr":
            yield each
        elif name(each) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(each)


def _cells(row: Any) -> Iterator[Any]:
    for each in row:
        if name(each) == "tc":
            yield each
        elif name(each) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _cells(each)
