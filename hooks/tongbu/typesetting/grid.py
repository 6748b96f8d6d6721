"""Cells of HTML, which may span anything, become a table without holes or overlaps that every typesetter accepts."""

from __future__ import annotations

from dataclasses import replace

from tongbu.typesetting.manuscript import Cell, Table

_WIDEST, _NARROWEST = 24, 3
_EMPTY = Cell(())


def grid(rows: list[list[Cell]]) -> Table | None:
    """The table; None where it has no cell. Cells keep their order; spans end where the table or another cell does."""
    rows = [row for row in rows if row]
    if not rows:
        return None
    placed = _placed(rows)
    columns = max(column + cell.columns for row in placed for column, cell in row)
    return Table(tuple(_filled(placed, columns)), _heads(placed), _widths(placed, columns))


def _placed(rows: list[list[Cell]]) -> list[list[tuple[int, Cell]]]:
    """Each cell with its column, left of which no cell of an earlier row reaches down."""
    covered: dict[int, int] = {}
    placed: list[list[tuple[int, Cell]]] = []
    for number, row in enumerate(rows):
        free = _Row(number, covered)
        placed.append([free.take(cell, len(rows) - number) for cell in row])
    return placed


class _Row:
    """A row while it is filled; `covered` tells down to which row (exclusive) each column is taken."""

    def __init__(self, number: int, covered: dict[int, int]) -> None:
        self._number = number
        self._covered = covered
        self._column = 0

    def take(self, cell: Cell, rows_left: int) -> tuple[int, Cell]:
        while not self._is_free(self._column):
            self._column += 1
        start, width = self._column, 1
        while width < cell.columns and self._is_free(start + width):
            width += 1
        height = min(cell.rows, rows_left)
        for column in range(start, start + width):
            self._covered[column] = self._number + height
        self._column += width
        return start, replace(cell, columns=width, rows=height)

    def _is_free(self, column: int) -> bool:
        return self._covered.get(column, 0) <= self._number


def _filled(placed: list[list[tuple[int, Cell]]], columns: int) -> list[tuple[Cell, ...]]:
    """The cells of each row with empty ones where nothing stands."""
    covered = [0] * columns
    filled: list[tuple[Cell, ...]] = []
    for number, row in enumerate(placed):
        starts = dict(row)
        cells: list[Cell] = []
        column = 0
        while column < columns:
            if covered[column] > number:
                column += 1
                continue
            cell = starts.get(column, _EMPTY)
            cells.append(cell)
            covered[column : column + cell.columns] = [number + cell.rows] * cell.columns
            column += cell.columns
        filled.append(tuple(cells))
    return filled


def _heads(placed: list[list[tuple[int, Cell]]]) -> int:
    """How many rows are heads only, reach no further down, and leave a row below them."""
    count = next((number for number, row in enumerate(placed) if not all(cell.head for _, cell in row)), len(placed))
    count = min(count, len(placed) - 1)
    crossed = any(number + cell.rows > count for number, row in enumerate(placed[:count]) for _, cell in row)
    return 0 if crossed else count


def _widths(placed: list[list[tuple[int, Cell]]], columns: int) -> tuple[int, ...]:
    """Relative widths by the longest words of each column, within bounds."""
    widths = [_NARROWEST] * columns
    for row in placed:
        for column, cell in row:
            if cell.columns == 1:
                size = sum(len(run.text) for run in cell.runs) + 2
                widths[column] = max(widths[column], min(_WIDEST, size))
    return tuple(widths)
