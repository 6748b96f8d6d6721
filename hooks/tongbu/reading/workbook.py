"""The tables of an Excel workbook (.xlsx), with its merged cells and hidden rows; formulas are never computed."""

from __future__ import annotations

import io
import warnings
import zipfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from tongbu.reading.spreadsheet import Row, Sheet, SpreadsheetError, clean
from tongbu.screening.files.events import play
from tongbu.screening.files.sheet_layout import SheetLayout

UNPACKED_LIMIT = 200 * 1024 * 1024
_SPREAD_LIMIT = 1_000_000
"""No ledger merges more cells; merges that lie over each other would fill memory."""
_CELL_LIMIT = 16 * 1_048_576
"""Cells of all sheets together. One row may claim any number and width: the blank ones above and before it count."""
_ROW_COUNTS = 8
"""As how many cells a row counts at least, one that is blank too."""
_COLUMNS = range(1, 16_385)
"""The columns of every row; Excel has no more."""


def read_workbook(raw: bytes) -> list[Sheet]:
    """Every sheet of a workbook in its order, those that Excel hides too; SpreadsheetError where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(member.file_size for member in archive.infolist()) > UNPACKED_LIMIT:
                raise SpreadsheetError("工作簿展开后过大")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of drawings and extensions that are of no interest
            return _sheets(raw)
    except SpreadsheetError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part happens to cause
        raise SpreadsheetError("文件不是正确的 .xlsx 工作簿，可能已损坏或者设有密码") from error


def _sheets(raw: bytes) -> list[Sheet]:
    import openpyxl  # a fifth of a second, which a library without workbooks need not spend

    # Cells are read in passing: with all of them in memory a sheet formatted to its last row would not fit.
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    try:
        return list(_all_sheets(book))
    finally:
        book.close()


def _all_sheets(book: Any) -> Iterator[Sheet]:
    left = _CELL_LIMIT
    for sheet in book.worksheets:
        rows: list[Row] = []
        sheet.reset_dimensions()
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            left -= max(len(values), _ROW_COUNTS)
            if left < 0:
                raise SpreadsheetError(f"各工作表合计超过 {_CELL_LIMIT} 个单元格，空白的也计算在内")
            if values and (row := _row(number, values)):
                rows.append(row)
        yield _sheet(sheet, rows, book.epoch.date())


def _row(number: int, values: Sequence[Any]) -> Row | None:
    cells = ["" if value is None else _text(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return Row(number, number, tuple(cells), _COLUMNS) if cells else None


def _sheet(sheet: Any, rows: list[Row], epoch: date) -> Sheet:
    layout = _layout(sheet)
    return Sheet(
        tuple(rows),
        str(sheet.title),
        _spread(rows, layout.merges),
        frozenset(layout.hidden_rows),
        layout.hidden_columns(len(_COLUMNS)),
        sheet.sheet_state != "visible",
        epoch,
    )


def _layout(sheet: Any) -> SheetLayout:
    """What openpyxl leaves out of a sheet that it reads in passing, from the sheet's own part of the file."""
    found = SheetLayout()
    with sheet._get_source() as source:
        play(source, found)
    return found


def _spread(rows: list[Row], merges: list[str]) -> dict[tuple[int, int], int]:
    """Where each merged cell begins, for the rows below its first that are not blank; across, it counts once."""
    from openpyxl.utils.cell import range_boundaries

    numbers = [row.number for row in rows]
    spread: dict[tuple[int, int], int] = {}
    for reference in merges:
        left, top, _, bottom = (int(bound or 0) for bound in range_boundaries(reference))
        reached = numbers[bisect_right(numbers, top) : bisect_right(numbers, bottom)]
        if len(spread) + len(reached) > _SPREAD_LIMIT:
            raise SpreadsheetError(f"合并的单元格超过 {_SPREAD_LIMIT} 个")
        spread.update(((number, left), top) for number in reached)
    return spread


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    if hasattr(value, "ref"):  # openpyxl's ArrayFormula or DataTableFormula
        return clean(getattr(value, "text", None) or f"=TABLE({value.ref})")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return clean(str(value))
