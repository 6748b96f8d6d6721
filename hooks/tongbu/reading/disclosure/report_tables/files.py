"""The file of an existing report: its tables as cells, whatever office has saved it."""

from __future__ import annotations

from pathlib import Path

from tongbu.model.disclosure.report.report import Tables
from tongbu.reading.disclosure.report_tables.recognising import recognised
from tongbu.reading.disclosure.report_tables.web_page import tables_of_page
from tongbu.reading.disclosure.report_tables.word_document import tables_of_document
from tongbu.reading.locating import Findings
from tongbu.reading.spreadsheet import Sheet, SpreadsheetError
from tongbu.reading.workbook import read_workbook

READ = (".docx", ".html", ".htm", ".xlsx")
_LIMIT = 50 * 1024 * 1024


def read_report_tables(file: Path, findings: Findings) -> Tables:
    """The three tables; SpreadsheetError says in Chinese why a file has none, OSError why it does not open."""
    if file.stat().st_size > _LIMIT:
        raise SpreadsheetError(f"文件超过 {_LIMIT // 1024 // 1024} MB")
    tables = recognised(findings.path, _sheets(file), findings)
    if not tables.cells:
        raise SpreadsheetError("文件里没有年度报告的表格")
    return tables


def _sheets(file: Path) -> list[Sheet]:
    suffix, raw = file.suffix.lower(), file.read_bytes()
    if suffix == ".docx":
        return tables_of_document(raw)
    if suffix == ".xlsx":
        return read_workbook(raw)
    if suffix in READ:
        return tables_of_page(_text(raw))
    raise SpreadsheetError(f"不能读取 {suffix or '没有后缀的'} 文件；请另存为 .docx、.xlsx 或者 .html")


def _text(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SpreadsheetError("网页的编码既不是 UTF-8，也不是 GB18030")
