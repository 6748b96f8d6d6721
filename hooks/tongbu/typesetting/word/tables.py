"""Tables of a policy in Word."""

from __future__ import annotations

from typing import Any

from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.frame import framed
from tongbu.typesetting.manuscript import Cell, Table
from tongbu.typesetting.word.paragraphs import Link, line, runs

_WIDTH = 8845
"""156 mm, in twentieths of a point."""
_MANY = 6


def table(shown: Table, link: Link) -> Any:
    """The whole table, as wide as the text; its head is repeated on every page."""
    unit = _WIDTH / sum(shown.widths)
    widths = [round(width * unit) for width in shown.widths]
    size = 21 if len(widths) > _MANY else 24
    rows = _Rows(widths, size, link)
    return framed(_WIDTH, widths, (rows.row(row, number < shown.heads) for number, row in enumerate(shown.rows)))


class _Rows:
    """Rows in order, without holes; remembers which columns a cell from above still covers."""

    def __init__(self, widths: list[int], size: int, link: Link) -> None:
        self._widths = widths
        self._size = size
        self._link = link
        self._covered = [(0, 0)] * len(widths)

    def row(self, cells: tuple[Cell, ...], head: bool) -> Any:
        """One row."""
        made: list[Any] = []
        column, waiting = 0, iter(cells)
        while column < len(self._widths):
            left, span = self._covered[column]
            if left:
                made.append(self._cell(Cell((), columns=span), column, merge="continue"))
            else:
                cell = next(waiting)
                left, span = cell.rows, cell.columns
                made.append(self._cell(cell, column, merge="restart" if cell.rows > 1 else ""))
            self._covered[column] = (left - 1, span)
            column += span
        properties = [element("trPr", element("cantSplit"), *([element("tblHeader")] if head else []))]
        return element("tr", *properties, *made)

    def _cell(self, cell: Cell, column: int, merge: str = "") -> Any:
        width = sum(self._widths[column : column + cell.columns])
        marks = [element("gridSpan", val=cell.columns)] if cell.columns > 1 else []
        marks += [element("vMerge", val=merge)] if merge else []
        properties = element("tcPr", element("tcW", w=width, type="dxa"), *marks, element("vAlign", val="center"))
        font = look.HEAD if cell.head else look.BODY
        align = "center" if cell.head else cell.align if cell.align in ("center", "right") else "left"
        return element("tc", properties, line(*runs(cell.runs, self._link, font, self._size), align=align, exact=400))
