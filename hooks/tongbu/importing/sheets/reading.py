"""A workbook becomes an original: a sheet's name, its lines of heading, its table."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from tongbu.importing.original import Block, Cell, FileFault, Line, Notice, Original, Outcome, Run, Table
from tongbu.importing.sheets.shown import shown
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.pieces import UninspectedError

_MOST_ROWS, _MOST_COLUMNS = 3_000, 60
_MOST_SHEET_BYTES = 40 * 1024 * 1024
_LARGE = "表格太大，不适合放在网页正文里；作为附件公开（在元数据“附件”里写文件名）。"
_TITLE_SIZE = 22.0


def read_sheets(raw: bytes, name: str) -> Original:
    """The original of a workbook; FileFault where it is broken, locked or far too large for a page."""
    _check(raw)
    import openpyxl  # a fifth of a second

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drawings and extensions that are of no interest
        try:
            values = openpyxl.load_workbook(io.BytesIO(raw), data_only=True, keep_links=False)
            written = openpyxl.load_workbook(io.BytesIO(raw), data_only=False, keep_links=False)
        except Exception as error:  # openpyxl raises whatever a broken part happens to cause
            raise FileFault(
                "不是正确的 .xlsx 工作簿，可能已损坏或者设有密码", "用 Excel 打开，另存为 .xlsx，再导入。"
            ) from error
    notices: list[Notice] = []
    blocks: list[Block] = []
    sheets = [sheet for sheet in values.worksheets if _is_wanted(sheet, notices)]
    for sheet in sheets:
        _tell_uncounted(sheet, written[sheet.title], notices)
        blocks.extend(_blocks(sheet, notices, named=len(sheets) > 1))
    if not blocks:
        raise FileFault("工作簿里没有内容", "确认选对了文件，内容不在隐藏的工作表里。")
    return Original(name, tuple(blocks), (), tuple(notices))


def _check(raw: bytes) -> None:
    try:
        archive = Archive(raw)
        sizes = [
            len(archive.read(part)) for part in archive if part.startswith("xl/worksheets/") and part.endswith(".xml")
        ]
    except UninspectedError as error:
        raise FileFault(str(error), "用 Excel 打开，去掉密码，另存为新的 .xlsx 文件，再导入。") from error
    if sum(sizes) > _MOST_SHEET_BYTES:
        raise FileFault("工作簿过大", _LARGE)


def _is_wanted(sheet: Any, notices: list[Notice]) -> bool:
    if sheet.sheet_state != "visible":
        notices.append(Notice(Outcome.ASIDE, f"工作表“{sheet.title}”", "隐藏的工作表没有导入"))
        return False
    if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
        raise FileFault(f"工作表“{sheet.title}”有 {sheet.max_row} 行、{sheet.max_column} 列", _LARGE)
    return True


def _tell_uncounted(sheet: Any, written: Any, notices: list[Notice]) -> None:
    """Formulas whose results the file does not hold, as programs that are not Excel save them."""
    for row in written.iter_rows():
        for cell in row:
            if cell.data_type == "f" and sheet.cell(cell.row, cell.column).value is None:
                told = f"单元格 {cell.coordinate} 的公式没有计算结果；用 Excel 打开、保存一次，再导入"
                notices.append(Notice(Outcome.LOST, f"工作表“{sheet.title}”", told))


def _blocks(sheet: Any, notices: list[Notice], *, named: bool) -> Iterator[Block]:
    place = f"工作表“{sheet.title}”"
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    letters = {letter for letter, column in sheet.column_dimensions.items() if column.hidden}
    if hidden or letters:
        notices.append(Notice(Outcome.ASIDE, place, "隐藏的行、列没有导入"))
    rows = _rows(sheet, place, hidden, letters)
    rows = [row for row in rows if any(cell.blocks for cell in row)]
    if not rows:
        return
    if named:
        yield Line((Run(str(sheet.title)),), place, "center", 16.0, level=2)
    while (
        rows
        and sum(1 for cell in rows[0] if cell.blocks) == 1
        and (len(rows[0]) == 1 or rows[0][0].blocks)
        and rows[1:]
    ):
        first = next(cell for cell in rows.pop(0) if cell.blocks)
        for line in first.blocks:
            if isinstance(line, Line):
                yield Line(line.runs, place, "center", 0.0 if named else _TITLE_SIZE)
    yield Table(tuple(tuple(row) for row in rows), place)


def _rows(sheet: Any, place: str, hidden: set[int], letters: set[str]) -> list[list[Cell]]:
    from openpyxl.utils import get_column_letter

    starts = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    covered = {(row, column) for area in sheet.merged_cells.ranges for row, column in _inside(area)}
    columns = [number for number in range(1, sheet.max_column + 1) if get_column_letter(number) not in letters]
    found: list[list[Cell]] = []
    for number in range(1, sheet.max_row + 1):
        if number in hidden:
            continue
        row: list[Cell] = []
        for column in columns:
            if (number, column) in covered:
                continue
            cell = sheet.cell(number, column)
            area = starts.get((number, column))
            width = sum(1 for each in range(area.min_col, area.max_col + 1) if each in columns) if area else 1
            height = sum(1 for each in range(area.min_row, area.max_row + 1) if each not in hidden) if area else 1
            words = shown(cell.value, cell.number_format or "General")
            lines = tuple(Line((Run(part),), place) for part in words.split("\n") if part.strip())
            row.append(Cell(lines, width, height))
        found.append(row)
    return _without_blank_edges(found)


def _inside(area: Any) -> Iterator[tuple[int, int]]:
    for row in range(area.min_row, area.max_row + 1):
        for column in range(area.min_col, area.max_col + 1):
            if (row, column) != (area.min_row, area.min_col):
                yield row, column


def _without_blank_edges(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows without columns at the right that are blank in all of them, where no cell reaches over several."""
    if any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row):
        return rows
    last = max((number for row in rows for number, cell in enumerate(row, 1) if cell.blocks), default=0)
    return [row[:last] for row in rows]
