"""A table as an Excel workbook."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tongbu.exporting import excel_look as look
from tongbu.exporting.archive import timeless
from tongbu.exporting.printable import printable
from tongbu.pages.disclosure.table import DataTable, Value

_MOST_IN_A_CELL = 32_000
"""Excel refuses a file with more characters in one cell."""


def workbook(table: DataTable) -> bytes:
    """One sheet: the columns' names in its first row, which is repeated on every printed page, and the rows.

    Whoever saves it keeps what `tongbu` reads again: nothing stands above the names of columns.
    """
    book = Workbook()
    book.properties.creator = None
    book.properties.title = printable(table.title)
    for style in look.styles():
        book.add_named_style(style)
    sheet: Worksheet = book.worksheets[0]
    sheet.title = table.stem
    _set_up(sheet, table)
    for position, name in enumerate(table.columns, 1):
        sheet.cell(1, position, name).style = look.HEAD
    for number, row in enumerate(table.rows, 2):
        for position, value in enumerate(row, 1):
            _fill(sheet, number, position, value)
    target = io.BytesIO()
    book.save(target)
    return timeless(target.getvalue())


def _fill(sheet: Worksheet, row: int, column: int, value: Value) -> None:
    """A cell; words that begin with "=" are words, here and when somebody edits the cell."""
    cell = sheet.cell(row, column)
    cell.style = look.WORDS
    if isinstance(value, int):
        cell.value = value
        return
    text = printable("\n".join(value) if isinstance(value, tuple) else value)[:_MOST_IN_A_CELL]
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = True


def _set_up(sheet: Worksheet, table: DataTable) -> None:
    for position, width in enumerate(table.widths, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.center.text = printable(table.title).replace("&", "&&")
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
