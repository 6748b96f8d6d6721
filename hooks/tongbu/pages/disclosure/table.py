"""A table that is published beside its page, for spreadsheets and for programs."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | tuple[str, ...]
"""What a cell holds; days are ISO dates, and a cell of several values has each by itself."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """Rows under Chinese names of columns, as of a day.

    `stem` names its files (`<page>/<stem>.xlsx`, `.csv`, `.json`), `title` what a reader's computer calls them;
    `widths` are those of the columns in characters, for Excel. Each row has a cell for each column.
    """

    stem: str
    title: str
    day: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]
