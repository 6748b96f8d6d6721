"""The published letters and the figures as tables to take away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tongbu.model.disclosure.letter_figures import MonthFigures
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.views.letters import LetterRow

REGISTER, FIGURES = "liuyan", "yuedu"
"""What the files are called."""
COLUMNS = (
    ("编号", 12),
    ("渠道", 14),
    ("留言日期", 12),
    ("类别", 8),
    ("主题", 30),
    ("留言内容", 60),
    ("答复日期", 12),
    ("答复单位", 20),
    ("答复内容", 60),
    ("关联", 30),
    ("答复期限", 12),
    ("状态", 10),
)
"""Heads and widths: those of the file that an office fills in, and what is computed: 答复期限 and 状态."""
MONTH_COLUMNS = ("收到", "有效", "转办", "办结", "指引信访")


def register_table(title: str, rows: Sequence[LetterRow], day: date) -> DataTable:
    """Every published letter once, as the page has it."""
    return DataTable(
        stem=REGISTER,
        title=title,
        day=day.isoformat(),
        columns=tuple(name for name, _ in COLUMNS),
        widths=tuple(width for _, width in COLUMNS),
        rows=tuple(
            (
                *(row.number, row.channel, row.received, row.category, row.title, "\n".join(row.words)),
                *(row.answered, row.answered_by, "\n".join(row.answer)),
                tuple(link.note or link.text for link in row.about),
                f"{row.due}（暂定）" if row.is_provisional else row.due,
                row.state,
            )
            for row in rows
        ),
    )


def month_table(title: str, months: Sequence[MonthFigures], day: date) -> DataTable:
    """The figures of every month."""
    return DataTable(
        stem=FIGURES,
        title=title,
        day=day.isoformat(),
        columns=("月份", *MONTH_COLUMNS, "用时中位数（工作日）"),
        widths=(10, *(8 for _ in MONTH_COLUMNS), 20),
        rows=tuple((each.month, *numbers(each), workdays(each.workdays)) for each in months),
    )


def numbers(month: MonthFigures) -> tuple[int, ...]:
    """A month's numbers in the order of `MONTH_COLUMNS`."""
    return month.received, month.valid, month.forwarded, month.answered, month.guided


def workdays(median: float | None) -> str:
    """A median of working days; "" where there is none."""
    return "" if median is None else f"{median:g}"
