"""The cells of a report's three tables, by the names that its file and its prose call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

Number = int | Decimal
"""Counts are whole; fees, in 万元, are exact decimals."""
PUBLISHED, REQUESTS, LITIGATION = "表一", "表二", "表三"


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One cell: its table, and the short names of its row and column as the file has them (`table_rows.py`)."""

    table: str
    row: str
    column: str

    @property
    def key(self) -> tuple[str, str, str]:
        """The path of its key in the report's file."""
        return self.table, self.row, self.column

    @property
    def named(self) -> str:
        """Its name in a message."""
        return f"{self.table}“{self.row}”行“{self.column}”列"


Cells = Mapping[Cell, Number | None]
"""Every cell of the three tables; None for one that is blank."""


def by_rows(cells: Iterable[Cell]) -> Iterator[tuple[str, list[tuple[str, list[Cell]]]]]:
    """The cells in their order by tables, and those of each table by rows, with the names of both."""
    for table, below in groupby(cells, lambda cell: cell.table):
        yield table, [(row, list(each)) for row, each in groupby(below, lambda cell: cell.row)]


def written(number: Number) -> str:
    """A number as prose and tables write it: no zeros after the last digit that says something."""
    if isinstance(number, int):
        return str(number)
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
