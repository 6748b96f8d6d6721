"""The task ledger as a table to take away, as of a day: what the annual report draws on."""

from __future__ import annotations

from datetime import date

from tongbu.model.dates import iso
from tongbu.model.disclosure.task import TaskLedger
from tongbu.pages.disclosure.table import DataTable

STEM = "taizhang"
"""What its files are called."""
COLUMNS = (
    ("年度", 6),
    ("编号", 8),
    ("要求", 14),
    ("任务", 34),
    ("措施", 44),
    ("责任科室", 16),
    ("开始日期", 12),
    ("时限", 12),
    ("进度", 9),
    ("完成日期", 12),
    ("状态", 10),
    ("佐证链接", 44),
)
"""Heads and widths: those of the file that an office fills in, and the computed 年度 and 状态."""


def task_table(ledger: TaskLedger, day: date, soon_days: int) -> DataTable:
    """Every task once, in the order of the file, with its state on the day."""
    return DataTable(
        stem=STEM,
        title=f"{ledger.year}年政务公开任务台账",
        day=day.isoformat(),
        columns=tuple(name for name, _ in COLUMNS),
        widths=tuple(width for _, width in COLUMNS),
        rows=tuple(
            (
                ledger.year,
                task.number,
                task.area,
                task.title,
                task.measure,
                task.offices,
                iso(task.starts),
                iso(task.due),
                task.progress.value,
                iso(task.done),
                task.state(day, soon_days).value,
                task.evidence,
            )
            for task in ledger.rows
        ),
    )
