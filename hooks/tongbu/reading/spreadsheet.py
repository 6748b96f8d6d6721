"""The rows of a CSV file or of an Excel workbook as text, in the encodings Excel in China writes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tongbu.model.source import Place
from tongbu.reading.dates import EXCEL_EPOCH
from tongbu.reading.decoding import unify_lines

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")
_DELIMITERS = (",", "\t", ";")


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
    columns: Sequence[int]

    def place(self, position: int) -> Place:
        """Where the cell at a position, from 0, starts; for one after the last, where the row starts."""
        return Place(self.line, self.columns[position] if position < len(self.columns) else 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its rows that are not blank, and what a workbook says of them.

    `spread` maps (row, column), each from 1, to the row where the merged cell that reaches there begins;
    `hidden_rows` and `hidden_columns` are the numbers of those that Excel does not show, `hidden` that it does not
    show the sheet; `epoch` is the day from which it counts serial dates.
    """

    rows: tuple[Row, ...]
    name: str = ""
    spread: Mapping[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    epoch: date = EXCEL_EPOCH


def read_csv(raw: bytes) -> Sheet:
    """The table of a CSV file in UTF-8, with or without a byte order mark, or in GB18030.

    Commas divide cells, or tabs or semicolons where the first line that has any has more of these.
    """
    text = _decode(raw)
    lines = text.split("\n")
    first = next((line for line in lines if any(each in line for each in _DELIMITERS)), "")
    delimiter = max(_DELIMITERS, key=first.count)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for number, cells in enumerate(reader, 1):
            cleaned = tuple(clean(cell) for cell in cells)
            if any(cleaned):
                rows.append(Row(number, line, cleaned, _columns(cells, lines[line - 1], delimiter)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise SpreadsheetError(f"第 {line} 行不是正确的 CSV：引号没有配对或者内容过长", line) from error
    return Sheet(tuple(rows))


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SpreadsheetError("文件是 UTF-16（“Unicode 文本”）编码")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return unify_lines(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise SpreadsheetError("文件既不是 UTF-8 编码，也不是 GB18030（GBK）编码")


def _columns(cells: list[str], line: str, delimiter: str) -> tuple[int, ...]:
    """Where cells start in their line: known where nothing is quoted, else the line's start."""
    if '"' in line or delimiter.join(cells) != line:
        return tuple(1 for _ in cells)
    starts = [1]
    for cell in cells[:-1]:
        starts.append(starts[-1] + len(cell) + 1)
    return tuple(starts)


def clean(text: str) -> str:
    """A cell's text without surrounding blanks and without characters that nobody sees or that turn writing round."""
    return _CONTROL.sub("", unify_lines(text)).strip()
