"""The tables of an Excel workbook (.xlsx), with its merged cells and hidden rows; formulas are never computed."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils.cell import range_boundaries

from tongbu.reading.spreadsheet import Row, Sheet, SpreadsheetError, clean

UNPACKED_LIMIT = 200 * 1024 * 1024
_SPREAD_LIMIT = 1_000_000
"""No ledger merges more cells; a single merge of whole columns would fill memory."""


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
    # Cells are read in passing: with all of them in memory a sheet formatted to its last row would not fit.
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    try:
        return [_sheet(sheet) for sheet in book.worksheets]
    finally:
        book.close()


def _sheet(sheet: Any) -> Sheet:
    sheet.reset_dimensions()
    rows: list[Row] = []
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = tuple(_text(value) for value in values)
        if any(cells):
            rows.append(Row(number, number, cells, tuple(range(1, len(cells) + 1))))
    layout = _layout(sheet)
    return Sheet(
        tuple(rows),
        str(sheet.title),
        _spread(rows, layout.merges),
        frozenset(layout.hidden_rows),
        hidden=sheet.sheet_state != "visible",
    )


@dataclass
class _Layout:
    merges: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)


def _layout(sheet: Any) -> _Layout:
    """What openpyxl leaves out of a sheet that it reads in passing, from the sheet's own part of the file."""
    found = _Layout()
    with sheet._get_source() as source:
        for tag, attributes in _elements(source):
            if tag == "mergeCell":
                found.merges.append(attributes.get("ref", ""))
            elif tag == "row" and attributes.get("hidden") in ("1", "true"):
                found.hidden_rows.add(int(attributes.get("r", "0")))
    return found


def _elements(source: Any) -> Iterator[tuple[str, dict[str, str]]]:
    # Python's own expat refuses entities that grow without bound.
    for _, element in ElementTree.iterparse(source, events=("end",)):  # noqa: S314
        yield element.tag.rpartition("}")[2], cast("dict[str, str]", element.attrib)
        if element.tag.endswith(("}row", "}c")):
            element.clear()


def _spread(rows: list[Row], merges: list[str]) -> dict[tuple[int, int], str]:
    """The value of each merged cell, for the rows below its first that are not blank; across, it counts once."""
    by_number = {row.number: row for row in rows}
    spread: dict[tuple[int, int], str] = {}
    for reference in merges:
        left, top, _, bottom = (int(bound or 0) for bound in range_boundaries(reference))
        first = by_number.get(top)
        if first is None or not 0 < left <= len(first.cells) or not first.cells[left - 1]:
            continue
        for number in range(top + 1, min(bottom, rows[-1].number) + 1):
            if number in by_number and len(spread) < _SPREAD_LIMIT:
                spread[number, left] = first.cells[left - 1]
    return spread


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
