"""The opinions ledger (意见台账) of a draft: `<id>.csv` or `<id>.xlsx` beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.ledger import Ledger
from tongbu.model.source import Place
from tongbu.reading.ledger_faults import (
    LEDGER_COLUMN,
    LEDGER_SHEET,
    LEDGER_TWICE,
    LEDGER_UNREADABLE,
)
from tongbu.reading.ledger_files import ledger_files
from tongbu.reading.ledger_header import HEADINGS, read_header
from tongbu.reading.ledger_rows import read_rows
from tongbu.reading.ledger_screening import screen
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile
from tongbu.reading.spreadsheet import Sheet
from tongbu.reading.tables.sheets import likeliest_first, read_sheets
from tongbu.screening import redacted


def read_ledger(draft: DocumentFile) -> tuple[Ledger | None, tuple[Finding, ...]]:
    """The ledger beside a draft, if there is one and its columns are right; and what is wrong in it."""
    files = ledger_files(draft)
    if not files:
        return None, ()
    findings = Findings(f"{draft.path[: -len('.md')]}{files[0].suffix}")
    if len(files) > 1:
        names = "、".join(file.name for file in files)
        findings.add(LEDGER_TWICE, Place(1), f"同一份征求意见稿有两份台账：{names}")
        return None, findings.found
    sheet = _chosen(_sheets(files[0], draft, findings), findings)
    if sheet is None:
        return None, findings.found
    sheet = screen(sheet, findings)
    header = read_header(sheet, findings)
    ledger = Ledger(findings.path, read_rows(sheet, header, findings)) if header else None
    return ledger, findings.found


def _sheets(file: Path, draft: DocumentFile, findings: Findings) -> list[Sheet]:
    sheets = read_sheets(file, draft.file.parent, "台账", LEDGER_UNREADABLE, findings)
    if sheets and not any(sheet.rows for sheet in sheets):
        findings.add(LEDGER_COLUMN, Place(1), "台账是空的，连表头也没有")
    return sheets


def _chosen(sheets: Sequence[Sheet], findings: Findings) -> Sheet | None:
    """The sheet that holds the ledger: the first that looks like one, those that Excel shows before hidden ones."""
    order = likeliest_first(sheets, HEADINGS)
    if not order:
        return None
    chosen = redacted(order[0].name)
    for other in (sheet for sheet in sheets if sheet.rows and sheet is not order[0]):
        name = redacted(other.name)
        screen(other, findings, f"工作表“{name}”")
        hidden = "隐藏的" if other.hidden else ""
        message = f"只读取了工作表“{chosen}”，{hidden}工作表“{name}”有 {len(other.rows)} 行没有读取"
        findings.add(LEDGER_SHEET, Place(1), message, key=(name,))
    if order[0].hidden:
        findings.add(LEDGER_SHEET, Place(1), f"台账在隐藏的工作表“{chosen}”里，仍然读取")
    return order[0]
