"""The cells of a table below its heading, merged ones in every row that they reach."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tongbu.reading.spreadsheet import Row, Sheet

LONGEST_CELL = 20_000
"""More is no cell but a document, or comes from a quotation mark gone astray."""
_ERRORS = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
PASTE_VALUES = "在 Excel 里选中这一列，复制，再“选择性粘贴”为“数值”，保存。"


class Cells:
    """The cells of a sheet by the names of their columns."""

    def __init__(self, sheet: Sheet, columns: Mapping[str, int], heading: Row) -> None:
        """`columns` are the positions of the columns in a row, `heading` the row above all others."""
        self._sheet, self._columns, self._heading = sheet, columns, heading
        self._by_number = {row.number: row for row in sheet.rows} if sheet.spread else {}

    def of(self, row: Row, name: str) -> str:
        """What stands in a row under a heading; "" where there is no such column."""
        position = self._columns.get(name)
        if position is None:
            return ""
        own = row.cells[position] if position < len(row.cells) else ""
        first = self._sheet.spread.get((row.number, position + 1), 0)
        if own or first <= self._heading.number:
            return own
        above = self._by_number[first].cells if first in self._by_number else ()
        return above[position] if position < len(above) else ""


def unusable(cell: str, *, may_begin_with_equals: bool = False) -> tuple[str, str | None]:
    """What is wrong with a cell that nobody could read, in words that follow its name, and how to mend it; else ""."""
    if _ERRORS.fullmatch(cell):
        return f"是出错的公式（{cell}）", None
    if len(cell) > LONGEST_CELL:
        return f"有 {len(cell)} 字，超过一个单元格的上限 {LONGEST_CELL} 字", None
    if cell.startswith("=") and not may_begin_with_equals:
        return f"是公式（{cell[:40]}），程序不计算公式", PASTE_VALUES
    return "", None
