"""The rows of a CSV file or of an Excel workbook as text, in the encodings Excel in China writes."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import openpyxl

from tongbu.reading.decoding import unify_lines

UNPACKED_LIMIT = 200 * 1024 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")


class SpreadsheetError(Exception):
    """A file that is no spreadsheet; the message says what is wrong, in Chinese, and `line` where."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not blank.

    `number` is the row in the spreadsheet; `line` the line of the file it starts on; `columns` the
    column of that line where each cell starts, as far as that can be told.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    columns: tuple[int, ...]


def read_csv(raw: bytes) -> list[Row]:
    """Rows of a CSV file in UTF-8, with or without a byte order mark, or in GB18030."""
    text = _decode(raw)
    lines = text.split("\n")
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""))
    line = 1
    try:
        for number, cells in enumerate(reader, 1):
            cleaned = tuple(clean(cell) for cell in cells)
            if any(cleaned):
                rows.append(Row(number, line, cleaned, _columns(cells, lines[line - 1])))
            line = reader.line_num + 1
    except csv.Error as error:
        raise SpreadsheetError(f"第 {line} 行不是正确的 CSV：引号没有配对或者内容过长", line) from error
    return rows


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SpreadsheetError("文件是 UTF-16（“Unicode 文本”）编码")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return unify_lines(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise SpreadsheetError("文件既不是 UTF-8 编码，也不是 GB18030（GBK）编码")


def _columns(cells: list[str], line: str) -> tuple[int, ...]:
    """Where cells start in their line: known where nothing is quoted, else the line's start."""
    if '"' in line or ",".join(cells) != line:
        return tuple(1 for _ in cells)
    starts = [1]
    for cell in cells[:-1]:
        starts.append(starts[-1] + len(cell) + 1)
    return tuple(starts)


def read_xlsx(raw: bytes) -> list[Row]:
    """Rows of the first sheet of a workbook; formulas stay text and are never computed."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(member.file_size for member in archive.infolist()) > UNPACKED_LIMIT:
                raise SpreadsheetError("工作簿展开后过大")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of drawings and extensions that are of no interest
            return _sheet(raw)
    except SpreadsheetError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part happens to cause
        raise SpreadsheetError("文件不是正确的 .xlsx 工作簿，可能已损坏或者设有密码") from error


def _sheet(raw: bytes) -> list[Row]:
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    try:
        if not book.worksheets:
            return []
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = []
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = tuple(_text(value) for value in values)
            if any(cells):
                rows.append(Row(number, number, cells, tuple(range(1, len(cells) + 1))))
        return rows
    finally:
        book.close()


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return clean(str(value))


def clean(text: str) -> str:
    """A cell's text without control characters and surrounding blanks."""
    return _CONTROL.sub("", unify_lines(text)).strip()
