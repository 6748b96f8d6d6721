"""The catalogue as a table to take away, in the columns in which disclosure platforms keep theirs."""

from __future__ import annotations

from datetime import date

from tongbu.cataloguing.coverage import Coverage
from tongbu.cataloguing.keeping import Covered
from tongbu.model.dates import iso
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.pages.disclosure.table import DataTable, Value

URL = CatalogueVersion.URL
STEM = "mulu"
COLUMNS = (
    ("编号", 8),
    ("条款", 20),
    ("一级事项", 14),
    ("事项", 24),
    ("公开内容", 44),
    ("责任科室", 16),
    ("公开时限", 10),
    ("更新周期", 10),
    ("最迟公开", 12),
    ("公开渠道", 18),
    ("保留期限", 10),
    ("无此项", 24),
    ("栏目", 12),
    ("文件类别", 14),
    ("主题分类", 18),
    ("公文种类", 10),
    ("关键词", 14),
    ("页面", 30),
    ("状态", 12),
    ("件数", 6),
    ("最近公开", 12),
    ("网址", 50),
)
"""Heads and widths: those of the file that an office fills in, and what the build found: 状态, 件数, 最近公开, 网址."""


def catalogue_table(found: Covered, usual: int, day: date, domain: str) -> DataTable:
    """Every item once, in the order of the file, with its state on the day; addresses are whole where `domain` is."""
    return DataTable(
        stem=STEM,
        title="主动公开目录",
        day=day.isoformat(),
        columns=tuple(name for name, _ in COLUMNS),
        widths=tuple(width for _, width in COLUMNS),
        rows=tuple(_row(item, usual, day, f"https://{domain}/" if domain else "/") for item in found.items),
    )


def _row(found: Coverage, usual: int, day: date, base: str) -> tuple[Value, ...]:
    item = found.item
    pages = (page.written for page in found.pages if not page.fault)
    whole = (page if "//" in page else f"{base}{page.lstrip('/')}" for page in pages)
    return (
        item.number,
        item.clause.value,
        item.group,
        item.title,
        item.content,
        item.offices,
        item.limit(usual),
        item.cycle.value,
        iso(item.due),
        item.channels,
        item.retention,
        item.none_here,
        tuple(item.columns),
        tuple(item.categories),
        item.theme,
        tuple(item.genres),
        item.keywords,
        item.pages,
        found.state(day).value,
        found.count,
        iso(found.newest),
        (*whole, *(f"{base}{each.address}" for each in found.documents)),
    )
