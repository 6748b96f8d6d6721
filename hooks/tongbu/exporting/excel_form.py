"""The workbook of a 修订对照表 around its rows, and the looks of its cells; made once in a process."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from openpyxl import Workbook
from openpyxl.cell.rich_text import TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from tongbu.comparing.inline import SpanKind
from tongbu.exporting import excel_look as look
from tongbu.exporting.archive import Form
from tongbu.exporting.patterns import HOLE, Pattern

_HEAD_ROW = 3
SHEET, PROPERTIES = "xl/worksheets/sheet1.xml", "docProps/core.xml"
_EXTENT = r'(?<=<dimension ref=")[^"]*'
_ROWS = r"(?<=<sheetData>).*(?=</sheetData>)"
_MERGED = r"<mergeCells .*</mergeCells>"
_HOLES: Mapping[str, re.Pattern[str]] = {
    SHEET: re.compile(f"{_EXTENT}|{_ROWS}|{_MERGED}", re.DOTALL),
    PROPERTIES: re.compile(f"{HOLE}|&#{ord(HOLE)};"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A style's number: of cells with plain words, of others, and of all columns where one with words is across."""

    words: int
    other: int
    across: tuple[int, ...]


@dataclass(frozen=True)
class ExcelForm:
    """The package with its holes, and the looks of cells by their names.

    The holes of the sheet are its extent, its rows and the merged cells; that of the properties is the title.
    """

    package: Form
    looks: Mapping[str, Look]


@cache
def excel_form() -> ExcelForm:
    """Made of a workbook that has one cell of every look."""
    book = Workbook()
    book.properties.creator = None
    book.properties.title = HOLE
    for style in look.styles():
        book.add_named_style(style)
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "修订对照表"
    _set_up(sheet)
    names = (look.TITLE, look.NOTE, look.HEAD, look.CHAPTER, look.WORDS, look.SHORT)
    looks = {name: _look(sheet, row, name) for row, name in enumerate(names, _HEAD_ROW + 1)}
    target = io.BytesIO()
    book.save(target)
    return ExcelForm(Form.of(target.getvalue(), _HOLES), looks)


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


def _look(sheet: Worksheet, row: int, name: str) -> Look:
    """Plain words that begin with "=" are words, here and when somebody edits the cell."""
    first, *others, beside = (sheet.cell(row, column) for column in range(1, len(look.COLUMNS) + 2))
    first.style = beside.style = name
    first.quotePrefix = True
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(look.COLUMNS))
    return Look(first.style_id, beside.style_id, (first.style_id, *(each.style_id for each in others)))


def _run(font: InlineFont) -> Pattern:
    """Words in one font inside a cell."""
    kept = f" {HOLE}"  # with a space at its end the library says that spaces are to be kept
    return Pattern.cut(tostring(TextBlock(font, kept).to_tree(), encoding="unicode").replace(kept, HOLE))


NUMBER = _run(look.NUMBER)
MARKED = {(kind, minor): _run(look.mark(kind, minor=minor)) for kind in SpanKind for minor in (False, True)}
