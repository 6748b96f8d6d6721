"""The sheets of a file that holds a table, in the encodings and formats of Excel in China."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tongbu.model.source import Place
from tongbu.reading.decoding import check_size
from tongbu.reading.fault import Fault
from tongbu.reading.faults import OUTSIDE
from tongbu.reading.locating import Findings
from tongbu.reading.paths import inside
from tongbu.reading.spreadsheet import Sheet, SpreadsheetError, read_csv
from tongbu.reading.tables.formats import READ
from tongbu.reading.tables.headings import Headings
from tongbu.reading.workbook import read_workbook
from tongbu.system_errors import reason

TABLE_LIMIT = 20 * 1024 * 1024


def read_sheets(file: Path, folder: Path, what: str, unreadable: Fault, findings: Findings) -> list[Sheet]:
    """Every sheet of a file that must lie in a folder; of one that cannot be read none, and the reason is told.

    `what` is what messages call the file, `unreadable` the card of such faults.
    """
    if not inside(file, folder):
        findings.add(OUTSIDE, Place(1), f"{what}是指向文件夹之外的符号链接")
        return []
    if file.suffix.lower() not in READ:
        findings.add(unreadable, Place(1), f"{what}不能是 {file.suffix} 格式，没有读取")
        return []
    try:
        if not check_size(file.stat().st_size, TABLE_LIMIT, findings):
            return []
        raw = file.read_bytes()
        return [read_csv(raw)] if file.suffix.lower() == ".csv" else read_workbook(raw)
    except SpreadsheetError as error:
        findings.add(unreadable, Place(error.line), str(error))
    except OSError as error:
        findings.add(unreadable, Place(1), f"文件打不开：{reason(error)}")
    return []


def likeliest_first(sheets: Sequence[Sheet], headings: Headings) -> list[Sheet]:
    """The sheets that are not blank: likely ones first, those that Excel shows before hidden ones."""
    filled = [sheet for sheet in sheets if sheet.rows]
    return sorted(filled, key=lambda sheet: (not headings.are_in(sheet), sheet.hidden))
