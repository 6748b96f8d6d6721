"""The tables of a Word document as sheets: a row a line of its table, each cell where the grid has it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from tongbu.reading.disclosure.report_tables.grid import Grid
from tongbu.reading.spreadsheet import Sheet, SpreadsheetError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"
_UNPACKED_LIMIT = 100 * 1024 * 1024


def tables_of_document(raw: bytes) -> list[Sheet]:
    """Every table in the order of the document; SpreadsheetError where it is no Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if package.getinfo(_PART).file_size > _UNPACKED_LIMIT:
                raise SpreadsheetError("文档展开后过大")
            # Python's own expat refuses entities that grow without bound.
            root = ElementTree.fromstring(package.read(_PART))  # noqa: S314
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, OSError, RuntimeError, ValueError) as error:
        raise SpreadsheetError("文件不是正确的 .docx 文档，可能已损坏或者设有密码") from error
    tables = [table for table in root.iter(f"{_W}tbl") if next(table.iterfind(f".//{_W}tbl"), None) is None]
    sheets = (_sheet(number, table) for number, table in enumerate(tables, 1))
    return [sheet for sheet in sheets if sheet.rows]


def _sheet(number: int, table: ElementTree.Element) -> Sheet:
    """A cell that goes on from above (vMerge) stands in each row that it reaches, so none is counted down."""
    grid = Grid(f"第 {number} 张表")
    for row in table.iter(f"{_W}tr"):
        grid.begin_row(_number(row.find(f"{_W}trPr/{_W}gridBefore")) or 0)
        for cell in row.iter(f"{_W}tc"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
            columns = _number(cell.find(f"{_W}tcPr/{_W}gridSpan")) or 1
            grid.add("" if goes_on else "".join(_words(cell)), columns=columns)
    return grid.sheet()


def _words(cell: ElementTree.Element) -> Iterator[str]:
    """What a cell says now; what a tracked change deleted stands in other elements (delText)."""
    for paragraph in cell.iter(f"{_W}p"):
        for text in paragraph.iter(f"{_W}t"):
            yield text.text or ""


def _number(element: ElementTree.Element | None) -> int | None:
    written = "" if element is None else element.get(f"{_W}val", "")
    return min(int(written), 100) if written.isascii() and written.isdigit() and len(written) <= 4 else None
