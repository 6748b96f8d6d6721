"""Tables of disclosure data: rows that know where their cells were written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from tongbu.model.source import Source

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class YearTable(Generic[R]):
    """One year's table of one kind, in the order of its file.

    `source` has the file's path and the place of every cell: `(0, "时限")` is that key of the first row, whether the
    file is YAML, CSV or a workbook, in which a place's line is the row.
    """

    year: int
    source: Source
    rows: tuple[R, ...]


@dataclass(frozen=True, slots=True)
class DatedTable(Generic[R]):
    """One version of a table of which there are several: that in force from the day `on`; else as `YearTable`.

    It is not `whole` where rows were left out because something is wrong with them.
    """

    on: date
    source: Source
    rows: tuple[R, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class SingleTable(Generic[R]):
    """A table of which there is one; else as `YearTable`."""

    source: Source
    rows: tuple[R, ...]
