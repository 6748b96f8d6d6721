"""The key columns as a table to take away: one row for each column on this site, and for each at each county."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.views.key_columns import ColumnRow

COLUMNS = (
    ("名称", 22),
    ("领域", 14),
    ("责任科室", 20),
    ("来源", 24),
    ("更新期限", 10),
    ("网站", 16),
    ("件数", 8),
    ("最近更新", 12),
    ("状态", 12),
)


def column_table(rows: Iterable[ColumnRow], day: date) -> DataTable:
    """Every column at every place, with its state on the day."""
    return DataTable(
        stem="zhuanlan",
        title="重点领域专栏更新情况",
        day=day.isoformat(),
        columns=tuple(name for name, _ in COLUMNS),
        widths=tuple(width for _, width in COLUMNS),
        rows=tuple(
            (
                row.title,
                row.area,
                row.offices,
                row.sources,
                row.limit,
                kept.place,
                kept.count,
                kept.newest,
                kept.state,
            )
            for row in rows
            for kept in (row.own, *row.counties)
        ),
    )
