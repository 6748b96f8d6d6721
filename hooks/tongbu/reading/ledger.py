"""The opinions ledger (意见台账) of a draft: `<id>.csv` or `<id>.xlsx` beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.source import Place
from tongbu.model.vocabulary import Disposition
from tongbu.reading.dates import DateError, parse_spreadsheet_date
from tongbu.reading.decoding import check_size
from tongbu.reading.faults import (
    LEDGER_COLUMN,
    LEDGER_DATE,
    LEDGER_DISPOSITION,
    LEDGER_TWICE,
    LEDGER_UNREADABLE,
    OUTSIDE,
    Fault,
)
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.spreadsheet import Row, SpreadsheetError, read_csv, read_xlsx

COLUMNS = ("编号", "日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由")
LEDGER_LIMIT = 20 * 1024 * 1024
_SUFFIXES = (".csv", ".xlsx", ".CSV", ".XLSX")


def read_ledger(draft: DocumentFile) -> tuple[Ledger | None, tuple[Finding, ...]]:
    """The ledger beside a draft, if there is one and its columns are right; and what is wrong in it."""
    files = _candidates(draft)
    if not files:
        return None, ()
    findings = Findings(f"{draft.path[: -len('.md')]}{files[0].suffix}")
    if len(files) > 1:
        names = "、".join(file.name for file in files)
        findings.add(LEDGER_TWICE, Place(1), f"同一份征求意见稿有两份台账：{names}")
        return None, findings.found
    rows = _rows(files[0], draft, findings)
    columns = _header(rows[0], findings) if rows else None
    if columns is None:
        return None, findings.found
    reader = _Reader(columns, findings)
    ledger = Ledger(findings.path, tuple(reader.opinion(row) for row in rows[1:]))
    return ledger, findings.found


def _candidates(draft: DocumentFile) -> list[Path]:
    """The ledgers there are; one file that a system shows under two spellings counts once."""
    found: dict[str, Path] = {}
    for suffix in _SUFFIXES:
        file = draft.file.with_suffix(suffix)
        if file.is_file() and not any(file.samefile(other) for other in found.values()):
            found[suffix] = file
    return list(found.values())


def _rows(file: Path, draft: DocumentFile, findings: Findings) -> list[Row]:
    if not inside(file, draft.file.parent):
        findings.add(OUTSIDE, Place(1), "台账是指向文件夹之外的符号链接")
        return []
    try:
        if not check_size(file.stat().st_size, LEDGER_LIMIT, findings):
            return []
        raw = file.read_bytes()
        rows = read_csv(raw) if file.suffix.lower() == ".csv" else read_xlsx(raw)
    except SpreadsheetError as error:
        findings.add(LEDGER_UNREADABLE, Place(error.line), str(error))
        return []
    except OSError as error:
        findings.add(LEDGER_UNREADABLE, Place(1), f"文件打不开：{error.strerror or error}")
        return []
    if not rows:
        findings.add(LEDGER_COLUMN, Place(1), "台账是空的，连表头也没有")
    return rows


def _header(row: Row, findings: Findings) -> dict[str, int] | None:
    """Where each column stands; None where one is missing."""
    columns: dict[str, int] = {}
    for position, name in enumerate(row.cells):
        place = Place(row.line, row.columns[position])
        if name in columns:
            findings.add(LEDGER_COLUMN, place, f"“{name}”列出现了两次", key=(name,))
        elif name in COLUMNS:
            columns[name] = position
        elif name:
            guess = nearest(name, [column for column in COLUMNS if column not in row.cells])
            fix = f"是不是“{guess}”？请改成“{guess}”。" if guess else None
            findings.add(LEDGER_COLUMN, place, f"没有“{name[:40]}”这一列", key=(name,), fix=fix)
    missing = [name for name in COLUMNS if name not in columns]
    for name in missing:
        findings.add(LEDGER_COLUMN, Place(row.line), f"缺少“{name}”列", key=(name,))
    return None if missing else columns


class _Reader:
    def __init__(self, columns: dict[str, int], findings: Findings) -> None:
        self.columns = columns
        self.findings = findings

    def opinion(self, row: Row) -> Opinion:
        """One row; what cannot be read in it is told and left empty."""
        return Opinion(
            row=row.number,
            number=self.cell(row, "编号"),
            received=self.date(row),
            channel=self.cell(row, "渠道"),
            proposer=self.cell(row, "提出人类别"),
            article=self.cell(row, "条文"),
            opinion=self.cell(row, "意见"),
            disposition=self.disposition(row),
            reason=self.cell(row, "理由"),
        )

    def cell(self, row: Row, name: str) -> str:
        position = self.columns[name]
        return row.cells[position] if position < len(row.cells) else ""

    def date(self, row: Row) -> date | None:
        text = self.cell(row, "日期")
        if not text:
            return None
        try:
            return parse_spreadsheet_date(text)
        except DateError as error:
            self.tell(LEDGER_DATE, row, "日期", str(error))
            return None

    def disposition(self, row: Row) -> Disposition | None:
        text = self.cell(row, "处理")
        try:
            return Disposition(text) if text else None
        except ValueError:
            guess = nearest(text, [str(word) for word in Disposition])
            hint = f"，是不是“{guess}”？" if guess else ""
            self.tell(LEDGER_DISPOSITION, row, "处理", f"没有“{text[:40]}”这种处理{hint}")
            return None

    def tell(self, fault: Fault, row: Row, name: str, message: str) -> None:
        place = Place(row.line, row.columns[self.columns[name]])
        self.findings.add(fault, place, f"第 {row.number} 行“{name}”：{message}", key=(name,))
