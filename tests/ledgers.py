"""Opinions ledgers made in one line, and what reading a project says of them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook

from small_project import write
from tongbu.model.finding import Finding
from tongbu.model.ledger import COLUMNS, Ledger
from tongbu.reading.project import read_project

DRAFT = (
    "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n征求意见:\n  事项类型: 其他事项\n---\n\n第一条　示例。\n"
)
HEAD = COLUMNS[:8]
GOOD = ("1", "2024-03-01", "信函", "个人", "第一条", "好", "采纳", "已改")


def read(root: Path, name: str, content: str | bytes) -> tuple[Ledger | None, tuple[Finding, ...]]:
    project = read_project(write(root, {"policies/2024/a.md": DRAFT, f"policies/2024/{name}": content}))
    return project.library.policies["2024/a"].ledger, project.findings


def whole(root: Path, name: str, content: str | bytes) -> Ledger:
    ledger, findings = read(root, name, content)
    assert ledger is not None, findings
    return ledger


def table(*rows: Sequence[str]) -> str:
    return "".join(",".join(row) + "\n" for row in rows)


def changed(**cells: str) -> tuple[str, ...]:
    return tuple(cells.get(name, value) for name, value in zip(HEAD, GOOD, strict=True))


def workbook(rows: Sequence[Sequence[Any]], change: Callable[[Workbook], None] = lambda book: None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def told(findings: Sequence[Finding], rule: str) -> list[tuple[int, int]]:
    return [(finding.line, finding.column) for finding in findings if finding.rule == rule]
