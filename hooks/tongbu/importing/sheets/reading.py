"""A workbook becomes an original: a sheet's name, its lines of heading, its table."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from tongbu.importing.original import Block, Cell, FileFault, Line, Notice, Original, Outcome, Run, Table
from tongbu.importing.sheets.extent import Extent
from tongbu.importing.sheets.grid import has_hidden_words, rows_of
from tongbu.importing.sheets.objects import unread
from tongbu.importing.sheets.remarks import Remarks
from tongbu.importing.sheets.shown import shown, value_of
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.events import play
from tongbu.screening.files.pieces import UninspectedError

_MOST_ROWS, _MOST_COLUMNS = 3_000, 60
_MOST_SHEET_BYTES = 40 * 1024 * 1024
_LARGE = "表格太大，不适合放在网页正文里；作为附件公开（在元数据“附件”里写文件名）。"
_TITLE_SIZE = 22.0


def read_sheets(raw: bytes, name: str) -> Original:
    """The original of a workbook; FileFault where it is broken, locked or far too large for a page."""
    archive = _checked(raw)
    notices: list[Notice] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and extensions that are of no interest
            blocks = list(_all_blocks(raw, archive, notices))
    except FileFault:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part happens to cause
        raise FileFault(
            "不是正确的 .xlsx 工作簿，可能已损坏或者设有密码", "用 Excel 打开，另存为 .xlsx，再导入。"
        ) from error
    if not blocks:
        raise FileFault("工作簿里没有内容", "确认选对了文件，内容不在隐藏的工作表里。")
    return Original(name, tuple(blocks), (), tuple(notices))


def _checked(raw: bytes) -> Archive:
    try:
        archive = Archive(raw)
        sizes = [
            len(archive.read(part)) for part in archive if part.startswith("xl/worksheets/") and part.endswith(".xml")
        ]
    except UninspectedError as error:
        raise FileFault(str(error), "用 Excel 打开，去掉密码，另存为新的 .xlsx 文件，再导入。") from error
    if sum(sizes) > _MOST_SHEET_BYTES:
        raise FileFault("工作簿过大", _LARGE)
    return archive


def _all_blocks(raw: bytes, archive: Archive, notices: list[Notice]) -> Iterator[Block]:
    import openpyxl  # a fifth of a second

    # Cells are read in passing: openpyxl would otherwise make every cell of merged areas, be it millions.
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in book.worksheets if _is_visible(sheet, notices)]
        told = "图表工作表没有导入；里面的数据写成表格，再导入"
        notices.extend(Notice(Outcome.LOST, _place(chart), told) for chart in book.chartsheets)
        for sheet in sheets:
            yield from _blocks(sheet, archive, notices, named=len(sheets) > 1)
    finally:
        book.close()


def _is_visible(sheet: Any, notices: list[Notice]) -> bool:
    if sheet.sheet_state != "visible":
        notices.append(Notice(Outcome.ASIDE, _place(sheet), "隐藏的工作表没有导入"))
    return bool(sheet.sheet_state == "visible")


def _place(sheet: Any) -> str:
    return f"工作表“{sheet.title}”"


def _blocks(sheet: Any, archive: Archive, notices: list[Notice], *, named: bool) -> Iterator[Block]:
    place, extent = _place(sheet), Extent()
    play(archive.read(sheet._worksheet_path), extent)
    if extent.last_row > _MOST_ROWS or extent.last_column > _MOST_COLUMNS:
        raise FileFault(f"{place}有 {extent.last_row} 行、{extent.last_column} 列", _LARGE)
    remarks = Remarks(place)
    words = _words(sheet, extent, remarks)
    notices.extend(remarks.told(extent, hidden=has_hidden_words(words, extent)))
    notices.extend(unread(archive, sheet._worksheet_path, place))
    rows = rows_of(words, extent, place)
    if not rows:
        return
    if named:
        yield Line((Run(str(sheet.title)),), place, "center", 16.0, level=2)
    while rows[1:] and _is_heading(rows[0]):
        first = next(cell for cell in rows.pop(0) if cell.blocks)
        for line in first.blocks:
            if isinstance(line, Line):
                yield Line(line.runs, place, "center", 0.0 if named else _TITLE_SIZE)
    yield Table(tuple(tuple(row) for row in rows), place)


def _words(sheet: Any, extent: Extent, remarks: Remarks) -> dict[tuple[int, int], str]:
    """What every cell with a value shows, the hidden ones too."""
    if not extent.last_row:
        return {}
    found: dict[tuple[int, int], str] = {}
    cells = sheet.iter_rows(min_row=1, max_row=extent.last_row, min_col=1, max_col=extent.last_column)
    for number, row in enumerate(cells, 1):
        for column, cell in enumerate(row, 1):
            if cell.value is None or (number, column) in extent.pictures:
                continue
            value, form = value_of(cell, sheet.parent.epoch)
            if value == 0 and not extent.shows_zeros:
                continue
            words, exact = shown(value, form)
            if words:
                found[number, column] = words
            if extent.shows(number, column):
                remarks.cell(cell.coordinate, value, form, words, exact=exact)
    return found


def _is_heading(row: list[Cell]) -> bool:
    """Whether a row above the table is one line of words from its first cell."""
    return sum(1 for cell in row if cell.blocks) == 1 and bool(row[0].blocks)
