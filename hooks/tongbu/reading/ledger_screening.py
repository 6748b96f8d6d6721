"""Personal data (个人信息) in the cells of a ledger: told by row and column, and masked for all that read on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tongbu.model.sensitive import Sensitive
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.ledger_faults import LEDGER_PERSONAL
from tongbu.reading.ledger_files import ledger_files
from tongbu.reading.ledger_header import HEADINGS
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.spreadsheet import Sheet
from tongbu.reading.tables.screening import screened


def screen(sheet: Sheet, findings: Findings, where: str = "") -> Sheet:
    """The sheet without personal data; see `screened`."""
    return screened(sheet, HEADINGS, LEDGER_PERSONAL, findings, where)


def screen_ledger_file(draft: DocumentFile, screener: FileScreener) -> Iterator[Sensitive]:
    """What is sensitive in a ledger besides the personal data in its cells: comments, properties, marks."""
    folder = draft.path.rpartition("/")[0]
    for file in ledger_files(draft):
        if inside(file, draft.file.parent):
            found = screener.found_in(file)
            yield from (replace(each, path=f"{folder}/{file.name}") for each in found if not each.is_in_cell)
