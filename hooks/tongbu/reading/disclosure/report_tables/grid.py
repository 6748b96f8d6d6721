"""A table with merged cells, laid out on the grid that its rows and columns make."""

from __future__ import annotations

from tongbu.reading.spreadsheet import Row, Sheet, clean

_MOST_COLUMNS = 200


class Grid:
    """Collects a table row by row; a merged cell has its words where it begins, and is blank elsewhere."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rows: list[dict[int, str]] = []
        self._taken: dict[int, int] = {}

    def begin_row(self, skipped: int = 0) -> None:
        """Begin the next row, `skipped` columns from the left."""
        self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}
        self._rows.append({})
        self._column = skipped

    def add(self, words: str, rows: int = 1, columns: int = 1) -> None:
        """Add the next cell of the row, behind those that reach down from rows above."""
        if not self._rows:
            self.begin_row()
        while self._column in self._taken:
            self._column += 1
        if self._column + columns > _MOST_COLUMNS:
            return
        self._rows[-1][self._column] = clean(words)
        for column in range(self._column, self._column + columns):
            self._taken[column] = rows
        self._column += columns

    def sheet(self) -> Sheet:
        """What was collected: rows that are not blank, numbered as in the table."""
        rows = []
        for number, cells in enumerate(self._rows, 1):
            width = max((column + 1 for column, words in cells.items() if words), default=0)
            if width:
                row = tuple(cells.get(column, "") for column in range(width))
                rows.append(Row(number, number, row, range(1, width + 1)))
        return Sheet(tuple(rows), self._name)
