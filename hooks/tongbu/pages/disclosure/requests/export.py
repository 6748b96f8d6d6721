"""The register and the statistics as tables to take away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tongbu.model.dates import iso
from tongbu.model.disclosure.request import RequestRegister
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.views.requests import RequestRow

COLUMNS = (
    ("编号", 12),
    ("收到日期", 12),
    ("收到方式", 13),
    ("申请人类别", 13),
    ("主题", 18),
    ("内容", 40),
    ("补正通知", 12),
    ("补正收到", 12),
    ("征求意见开始", 13),
    ("征求意见结束", 13),
    ("延期告知", 12),
    ("延期工作日", 11),
    ("答复日期", 12),
    ("结果", 24),
    ("结转", 6),
    ("答复期限", 12),
    ("状态", 10),
)
"""Heads and widths: those of the file that an office fills in, and what is computed: 结转, 答复期限 and 状态."""


def register_table(register: RequestRegister, rows: Sequence[RequestRow], day: date) -> DataTable:
    """Every request once, in the order of the file, with its limit and its state on the day."""
    return DataTable(
        stem="dengjibu",
        title=f"{register.year}年依申请公开登记簿",
        day=day.isoformat(),
        columns=tuple(name for name, _ in COLUMNS),
        widths=tuple(width for _, width in COLUMNS),
        rows=tuple(
            (
                request.number,
                iso(request.received),
                request.channel.value,
                request.applicant.value,
                request.topic,
                request.wanted,
                iso(request.completion_asked),
                iso(request.completed),
                iso(request.consultation_began),
                iso(request.consultation_ended),
                iso(request.extended_on),
                str(request.extension or ""),
                iso(request.closed),
                row.result,
                _carried(request.received, request.closed, day),
                f"{row.due}（暂定）" if row.is_provisional else row.due,
                row.state,
            )
            for request, row in zip(register.rows, rows, strict=True)
        ),
    )


def _carried(received: date, closed: date | None, day: date) -> str:
    """Whether it was open at the end of its year; "" while nobody can know."""
    end = date(received.year, 12, 31)
    if closed and closed <= end:
        return "否"
    return "是" if day > end else ""
