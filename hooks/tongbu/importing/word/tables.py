"""Tables of a Word document: what stands where in the grid, and what reaches over several rows or columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tongbu.importing.original import Block, Cell, Table
from tongbu.importing.word.xml import child, is_on, name, number, value

_MOST_COLUMNS = 200
Contents = Callable[[Any], list[Block]]


def read_table(element: Any, place: str, contents: Contents) -> Table:
    """The table; a cell that goes on from above (vMerge) makes the one above reach further."""
    rows: list[list[Cell]] = []
    reaching: dict[int, tuple[int, int]] = {}
    for row in _rows(element):
        rows.append([])
        is_head = is_on(child(row, "trPr", "tblHeader"))
        column = number(child(row, "trPr", "gridBefore")) or 0
        for each in _cells(row):
            properties = child(each, "tcPr")
            width = max(1, min(number(child(properties, "gridSpan")) or 1, _MOST_COLUMNS))
            merge = child(properties, "vMerge")
            if merge is not None and value(merge) != "restart" and column in reaching:
                above, at = reaching[column]
                cell = rows[above][at]
                rows[above][at] = replace(cell, rows=cell.rows + 1, blocks=(*cell.blocks, *contents(each)))
            else:
                rows[-1].append(Cell(tuple(contents(each)), width, 1, is_head))
                reaching.pop(column, None)
                if merge is not None:
                    reaching[column] = (len(rows) - 1, len(rows[-1]) - 1)
            column += width
    return Table(tuple(tuple(row) for row in rows if row), place)


def _rows(element: Any) -> Iterator[Any]:
    for each in element:
        if name(each) == "tr":
            if child(each, "trPr", "del") is None:
                yield each
        elif name(each) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(each)


def _cells(row: Any) -> Iterator[Any]:
    for each in row:
        if name(each) == "tc":
            yield each
        elif name(each) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _cells(each)
