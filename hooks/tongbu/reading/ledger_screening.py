"""Personal data (个人信息) in the cells of a ledger: told by row and column, and masked for all that read on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tongbu.model.sensitive import Sensitive
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.ledger_faults import LEDGER_PERSONAL
from tongbu.reading.ledger_files import ledger_files
from tongbu.reading.ledger_header import find_header, has_header
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.screening import find_personal, masked, redacted


def screen(sheet: Sheet, findings: Findings, where: str = "") -> Sheet:
    """The sheet without personal data, one finding for each cell that held some, published or not.

    The file itself is kept with the project, so that columns nobody publishes and hidden rows count too.
    """
    header = find_header(sheet)[1] if has_header(sheet) else None
    titles = tuple(redacted(cell) for cell in header.cells) if header else ()
    return replace(sheet, rows=tuple(_screened(row, titles, findings, where) for row in sheet.rows))


def _screened(row: Row, titles: tuple[str, ...], findings: Findings, where: str) -> Row:
    clean = list(row.cells)
    for position, cell in enumerate(row.cells):
        found = list(find_personal(cell))
        if not found:
            continue
        told = "、".join(f"{each.kind}（{masked(each)}）" for each in found)
        title = titles[position] if position < len(titles) else ""
        column = f"“{title[:20]}”" if title else f"第 {position + 1} 列"
        message = f"{where}第 {row.number} 行{column}含有{told}"
        findings.add(LEDGER_PERSONAL, row.place(position), message, key=(where, position))
        clean[position] = redacted(cell)
    return row if clean == list(row.cells) else replace(row, cells=tuple(clean))


def screen_ledger_file(draft: DocumentFile, screener: FileScreener) -> Iterator[Sensitive]:
    """What is sensitive in a ledger besides the personal data in its cells: comments, properties, marks."""
    folder = draft.path.rpartition("/")[0]
    for file in ledger_files(draft):
        if not inside(file, draft.file.parent):
            continue
        for each in screener.found_in(file):
            if each.kind.is_mark or each.kind.is_of_file or not each.place.startswith(("工作表", "第")):
                yield replace(each, path=f"{folder}/{file.name}")
