"""The 修订对照表 as an Excel workbook that prints on A4 landscape."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tongbu.exporting import excel_look as look
from tongbu.exporting.archive import timeless
from tongbu.exporting.cells import Cell
from tongbu.exporting.legend import LEGEND
from tongbu.exporting.pieces import pieces
from tongbu.exporting.table import Heading, Line, Table

_LAST = len(look.COLUMNS)
_HEAD_ROW = 3
_MOST_IN_A_CELL = 32_000
"""Excel refuses a file with more characters in one cell."""
_NOTATION = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def as_excel(shown: Table) -> bytes:
    """The workbook; the same bytes for the same table, and no name or time in its properties."""
    book = Workbook()
    book.properties.creator = None
    book.properties.title = shown.title
    for style in look.styles():
        book.add_named_style(style)
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "修订对照表"
    _set_up(sheet)
    _write_head(sheet, shown)
    row = _HEAD_ROW + 1
    for entry in shown.entries:
        row += _write_across(sheet, row, entry.text) if isinstance(entry, Heading) else _write_line(sheet, row, entry)
    target = io.BytesIO()
    book.save(target)
    return timeless(target.getvalue())


def _set_up(sheet: Worksheet) -> None:
    for position, (_, width) in enumerate(look.COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.sheet_view.zoomScale = 80
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"


def _write_head(sheet: Worksheet, shown: Table) -> None:
    _write_across(sheet, 1, shown.title, look.TITLE)
    sheet.row_dimensions[1].height = 30
    _write_across(sheet, 2, "".join((shown.counts, *shown.notes, LEGEND))[:_MOST_IN_A_CELL], look.NOTE)
    sheet.row_dimensions[2].height = min(400, 15 * (2 + len(shown.notes)))
    heads = [name for name, _ in look.COLUMNS]
    heads[1:3] = ["\n".join(shown.old_head), "\n".join(shown.new_head)]
    for column, head in enumerate(heads, 1):
        _put(sheet, _HEAD_ROW, column, head, look.HEAD)
    sheet.row_dimensions[_HEAD_ROW].height = 17 * max(len(shown.old_head), len(shown.new_head))


def _write_across(sheet: Worksheet, row: int, text: str, style: str = look.CHAPTER) -> int:
    _put(sheet, row, 1, text, style)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_LAST)
    return 1


def _write_line(sheet: Worksheet, first: int, line: Line) -> int:
    """Write one line and say how many rows it took."""
    parts = list(zip_longest(pieces(line.old), pieces(line.new), _parts(line.reason)))
    for place, (old, new, reason) in enumerate(parts):
        row = first + place
        _put(sheet, row, 1, f"{line.number}（续）" if place else line.number, look.SHORT)
        _put(sheet, row, 2, _rich(old or ()), look.WORDS)
        _put(sheet, row, 3, _rich(new or ()), look.WORDS)
        _put(sheet, row, 4, "" if place else line.relation.word, look.SHORT)
        _put(sheet, row, 5, "" if place else line.words[:_MOST_IN_A_CELL], look.WORDS)
        _put(sheet, row, 6, reason or "", look.WORDS)
    return len(parts)


def _parts(text: str) -> Iterator[str]:
    for start in range(0, len(text), _MOST_IN_A_CELL):
        yield text[start : start + _MOST_IN_A_CELL]


def _put(sheet: Worksheet, row: int, column: int, value: Any, style: str) -> None:
    cell = sheet.cell(row, column)
    cell.value = _literal(value) if isinstance(value, str) else value
    cell.style = style
    # Words that begin with "=" are words, here and when somebody edits the cell.
    if isinstance(value, str) and value:
        cell.data_type = "s"
        cell.quotePrefix = True


def _literal(text: str) -> str:
    """The text as Excel shows it: what looks like its own notation for a character stays what it is."""
    return _NOTATION.sub("_x005F_", text)


def _rich(cell: Cell) -> CellRichText | str:
    words = CellRichText()
    for place, paragraph in enumerate(cell):
        lead = ("\n" if place else "") + paragraph.label
        if lead:
            words.append(TextBlock(look.NUMBER, _literal(lead)))
        for span in paragraph.spans:
            words.append(TextBlock(look.mark(span.kind, minor=span.minor), _literal(span.text)))
    return words if words else ""
