"""Sheets of any file become the cells of an annual report: known by labels, so that their order does not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from tongbu.model.disclosure.report.cells import LITIGATION, PUBLISHED, REQUESTS, Cell, Number
from tongbu.model.disclosure.report.figures import BLANK
from tongbu.model.disclosure.report.form import CARRIED_OUT, CELLS, labels
from tongbu.model.disclosure.report.report import Tables
from tongbu.model.disclosure.report.table_rows import Applicants, LitigationTable, Outcomes
from tongbu.model.source import Key, Place, Source
from tongbu.reading.disclosure.faults import DATA_CELL, DATA_READ_AS, DATA_UNREADABLE
from tongbu.reading.disclosure.report_tables.labels import bare, published_row, request_row
from tongbu.reading.locating import Findings
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.reading.tables.cells import unusable

_NUMBER = re.compile(r"\d{1,10}(?:\.\d{1,6})?", re.ASCII)
_APPLICANTS = tuple(labels(Applicants))
_OUTCOMES = tuple(labels(Outcomes))
_HEADING_ROWS = 3
_FIX = "按格式补上这张表；表格拆成几个文件的，合在一个文件里再核对。"


def recognised(path: str, sheets: Iterable[Sheet], findings: Findings) -> Tables:
    """The cells of the three tables, None where a table leaves one blank; what is not a number is told and left out."""
    reader = _Reader(findings)
    for sheet in sheets:
        reader.read(sheet)
    for table in (PUBLISHED, REQUESTS, LITIGATION):
        if not any(cell.table == table for cell in reader.found):
            findings.add(DATA_UNREADABLE, Place(1), f"没有找到{table}", key=(table,), fix=_FIX)
    known = {cell.table for cell in reader.found}
    cells = {cell: reader.found.get(cell) for cell in CELLS if cell.table in known and cell not in reader.refused}
    return Tables(Source(path, reader.places), cells)


class _Reader:
    """Goes through sheets row by row; of what stands there twice the first counts."""

    def __init__(self, findings: Findings) -> None:
        self.found: dict[Cell, Number | None] = {}
        self.refused: set[Cell] = set()
        self.places: dict[Key, Place] = {}
        self._findings = findings

    def read(self, sheet: Sheet) -> None:
        """Take what a sheet has of the three tables."""
        requests: dict[str, int] = {}
        documents: dict[str, int] = {}
        cases: list[int] = []
        for position, row in enumerate(sheet.rows):
            words = {bare(cell): at for at, cell in reversed(list(enumerate(row.cells))) if cell}
            if "商业企业" in words:
                requests = _columns(sheet.rows[max(0, position - _HEADING_ROWS + 1) : position + 1])
            elif requests:
                if self._request(row, requests) == CARRIED_OUT:
                    requests = {}
            elif cases:
                self._cases(row, cases)
                cases = []
            elif sum(bare(cell) in _OUTCOMES for cell in row.cells) == len(_OUTCOMES) * len(labels(LitigationTable)):
                cases = [at for at, cell in enumerate(row.cells) if bare(cell) in _OUTCOMES]
            elif key := next(filter(None, map(published_row, row.cells)), None):
                self._published(row, key, documents)
            else:
                documents = words if "信息内容" in words else documents

    def _request(self, row: Row, columns: Mapping[str, int]) -> str | None:
        """A row of table 2, and which it is."""
        known = [(at, key) for at, cell in enumerate(row.cells) if cell and (key := request_row(cell))]
        if not known:
            numbers = [cell for cell in row.cells if _NUMBER.fullmatch(cell)]
            if len(numbers) >= len(_APPLICANTS):
                label = next((cell for cell in reversed(row.cells) if cell and not _NUMBER.fullmatch(cell)), "")
                message = f"表二有一行“{label[:40]}”，不是2021年格式的行，没有读取"
                self._findings.add(DATA_READ_AS, row.place(0), message, key=(str(row.number),), fix="对照最新的格式。")
            return None
        at, key = known[-1]
        cells = [Cell(REQUESTS, key, column) for column in _APPLICANTS]
        self._take(row, at, cells, [columns.get(column) for column in _APPLICANTS])
        return key

    def _published(self, row: Row, key: str, columns: Mapping[str, int]) -> None:
        at = next(at for at, cell in enumerate(row.cells) if cell and published_row(cell))
        cells = [cell for cell in CELLS if (cell.table, cell.row) == (PUBLISHED, key)]
        self._take(row, at, cells, [columns.get(bare(cell.column)) for cell in cells])

    def _cases(self, row: Row, columns: Sequence[int]) -> None:
        cells = [cell for cell in CELLS if cell.table == LITIGATION]
        self._take(row, -1, cells, columns)

    def _take(self, row: Row, label: int, cells: Sequence[Cell], columns: Sequence[int | None]) -> None:
        """The numbers behind a label: in their order where all are there, else under their headings."""
        filled = [at for at, words in enumerate(row.cells) if at > label and words]
        places = filled if len(filled) == len(cells) else columns
        for cell, at in zip(cells, places, strict=True):
            if cell in self.found or cell in self.refused:
                continue
            words = row.cells[at] if at is not None and label < at < len(row.cells) else ""
            self.places[cell.key] = row.place(at or 0)
            self._put(cell, words)

    def _put(self, cell: Cell, words: str) -> None:
        if words in ("", BLANK):
            self.found[cell] = None
            return
        number = _number(words)
        if number is not None:
            self.found[cell] = number
            return
        self.refused.add(cell)
        fault, fix = unusable(words)
        message = f"{cell.named}{fault or f'不是数字，写的是“{words[:40]}”'}"
        self._findings.add(DATA_CELL, self.places[cell.key], message, key=cell.key, fix=fix or "填写数字，没有的写 0。")


def _columns(rows: Sequence[Row]) -> dict[str, int]:
    """The columns of table 2 by their names, of the rows of its heading, the lowest first."""
    found: dict[str, int] = {}
    for row in reversed(rows):
        for at, cell in enumerate(row.cells):
            if (name := bare(cell)) in _APPLICANTS:
                found.setdefault(name, at)
    return found


def _number(words: str) -> Number | None:
    plain = "".join(_digits(words))
    if not _NUMBER.fullmatch(plain):
        return None
    number = Decimal(plain)
    return int(number) if number == number.to_integral_value() else number


def _digits(words: str) -> Iterator[str]:
    """A number in half width, without what divides thousands."""
    for character in unicodedata.normalize("NFKC", words):
        if character not in ", \u3000":
            yield character
