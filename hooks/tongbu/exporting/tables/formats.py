"""The formats a table is published in, in the order in which pages offer them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tongbu.exporting.as_csv import safe
from tongbu.exporting.printable import printable
from tongbu.pages.disclosure.table import DataTable, Value

_BYTE_ORDER_MARK = "\ufeff"


def table_xlsx(table: DataTable) -> bytes:
    """A workbook that prints on A4 landscape; no name or time in its properties, and no formula runs."""
    from tongbu.exporting.tables.workbook import workbook  # what writes Excel takes long to load

    return workbook(table)


def table_csv(table: DataTable) -> bytes:
    """One line for each row, in UTF-8 with the mark by which Excel knows it; no formula runs."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([safe(printable(words(value))) for value in row])
    return (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")


def table_json(table: DataTable) -> bytes:
    """An object: `title`, `built_for` (the day of whatever depends on the day), `columns` and `rows`.

    Each row is an object by the names of columns; numbers are numbers, and several values are a list.
    """
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    whole = {"title": table.title, "built_for": table.day, "columns": table.columns, "rows": rows}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def words(value: Value) -> str:
    """A value as one cell says it: several on lines of their own."""
    return "\n".join(value) if isinstance(value, tuple) else str(value)


TABLE_FORMATS: Mapping[str, tuple[str, Callable[[DataTable], bytes]]] = MappingProxyType(
    {".xlsx": ("Excel", table_xlsx), ".csv": ("CSV", table_csv), ".json": ("JSON", table_json)}
)
"""For each ending of a file: what a reader calls it, and what writes it."""
