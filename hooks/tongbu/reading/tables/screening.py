"""Personal data (个人信息) in the cells of a table: told by row and column, and masked for all that read on."""

from __future__ import annotations

from dataclasses import replace

from tongbu.reading.fault import Fault
from tongbu.reading.locating import Findings
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.reading.tables.headings import Headings
from tongbu.screening import find_personal, masked, redacted


def screened(sheet: Sheet, headings: Headings, fault: Fault, findings: Findings, where: str = "") -> Sheet:
    """The sheet without personal data, one finding for each cell that held some, published or not.

    The file itself is kept with the project, so that columns nobody publishes and hidden rows count too.
    """
    header = headings.find(sheet)[1] if headings.are_in(sheet) else None
    titles = tuple(redacted(cell) for cell in header.cells) if header else ()
    return replace(sheet, rows=tuple(_screened(row, titles, fault, findings, where) for row in sheet.rows))


def told_of(text: str) -> str:
    """The personal data in a text in words that may be shown; "" where there are none."""
    return "、".join(f"{each.kind}（{masked(each)}）" for each in find_personal(text))


def _screened(row: Row, titles: tuple[str, ...], fault: Fault, findings: Findings, where: str) -> Row:
    clean = list(row.cells)
    for position, cell in enumerate(row.cells):
        told = told_of(cell)
        if not told:
            continue
        title = titles[position] if position < len(titles) else ""
        column = f"“{title[:20]}”" if title else f"第 {position + 1} 列"
        message = f"{where}第 {row.number} 行{column}含有{told}"
        findings.add(fault, row.place(position), message, key=(where, position))
        clean[position] = redacted(cell)
    return row if clean == list(row.cells) else replace(row, cells=tuple(clean))
