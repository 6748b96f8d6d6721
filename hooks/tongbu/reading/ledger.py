"""The opinions ledger (意见台账) of a draft: `<id>.csv` or `<id>.xlsx` beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.ledger import Ledger
from tongbu.model.source import Place
from tongbu.reading.decoding import check_size
from tongbu.reading.faults import OUTSIDE
from tongbu.reading.ledger_faults import (
    LEDGER_COLUMN,
    LEDGER_SHEET,
    LEDGER_TWICE,
    LEDGER_UNREADABLE,
)
from tongbu.reading.ledger_files import READ, ledger_files
from tongbu.reading.ledger_header import has_header, read_header
from tongbu.reading.ledger_rows import read_rows
from tongbu.reading.ledger_screening import screen
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.spreadsheet import Sheet, SpreadsheetError, read_csv
from tongbu.reading.workbook import read_workbook
from tongbu.screening import redacted

LEDGER_LIMIT = 20 * 1024 * 1024


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
    if not inside(file, draft.file.parent):
        findings.add(OUTSIDE, Place(1), "台账是指向文件夹之外的符号链接")
        return []
    if file.suffix.lower() not in READ:
        findings.add(LEDGER_UNREADABLE, Place(1), f"台账不能是 {file.suffix} 格式，没有读取")
        return []
    try:
        if not check_size(file.stat().st_size, LEDGER_LIMIT, findings):
            return []
        raw = file.read_bytes()
        sheets = [read_csv(raw)] if file.suffix.lower() == ".csv" else read_workbook(raw)
    except SpreadsheetError as error:
        findings.add(LEDGER_UNREADABLE, Place(error.line), str(error))
        return []
    except OSError as error:
        findings.add(LEDGER_UNREADABLE, Place(1), f"文件打不开：{error.strerror or error}")
        return []
    if not any(sheet.rows for sheet in sheets):
        findings.add(LEDGER_COLUMN, Place(1), "台账是空的，连表头也没有")
    return sheets


def _chosen(sheets: Sequence[Sheet], findings: Findings) -> Sheet | None:
    """The sheet that holds the ledger: the first that looks like one, those that Excel shows before hidden ones."""
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        return None
    order = sorted(filled, key=lambda sheet: (not has_header(sheet), sheet.hidden))
    chosen = redacted(order[0].name)
    for other in (sheet for sheet in filled if sheet is not order[0]):
        name = redacted(other.name)
        screen(other, findings, f"工作表“{name}”")
        hidden = "隐藏的" if other.hidden else ""
        message = f"只读取了工作表“{chosen}”，{hidden}工作表“{name}”有 {len(other.rows)} 行没有读取"
        findings.add(LEDGER_SHEET, Place(1), message, key=(name,))
    if order[0].hidden:
        findings.add(LEDGER_SHEET, Place(1), f"台账在隐藏的工作表“{chosen}”里，仍然读取")
    return order[0]
