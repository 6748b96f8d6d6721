"""A comparison as text that machines and people read: JSON, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tongbu.comparing.comparison import Change, Comparison, Row
from tongbu.comparing.inline import SpanKind, inline_changes
from tongbu.model.text import Unit

_MARKS = {SpanKind.SAME: ("", ""), SpanKind.DELETED: ("~~", "~~"), SpanKind.ADDED: ("**", "**")}


def as_json(comparison: Comparison) -> str:
    """The object that scripts rely on: titles, rows and a summary."""
    value = {
        "old": comparison.old_title,
        "new": comparison.new_title,
        "rows": [_row(row) for row in comparison.rows],
        "summary": {change.value: count for change, count in comparison.summary().items()},
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_csv(comparison: Comparison) -> str:
    """A table for Excel, with the words of both versions."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(["原条文序号", "新条文序号", "变化", "相似度", "部分", "原条文", "新条文"])
    for row in comparison.rows:
        part = "是" if row.part else ""
        values = (_labels(row.old), _labels(row.new), row.relation.word, f"{row.similarity:.4f}", part)
        writer.writerow([_safe(value) for value in (*values, _text(row.old), _text(row.new))])
    return target.getvalue()


def as_markdown(comparison: Comparison) -> str:
    """A page with one section per change; what is unchanged is only counted."""
    counts = "，".join(f"{change.word} {count} 条" for change, count in comparison.summary().items())
    parts = ["# 新旧对照", f"原文本：{comparison.old_title}", f"新文本：{comparison.new_title}", counts]
    for row in comparison.rows:
        if row.relation is not Change.SAME:
            parts += [f"## {_heading(row)}", _changes(row)]
    return "\n\n".join(part for part in parts if part) + "\n"


FORMATS: Mapping[str, Callable[[Comparison], str]] = MappingProxyType(
    {"json": as_json, "markdown": as_markdown, "csv": as_csv}
)


def _row(row: Row) -> dict[str, object]:
    value: dict[str, object] = {
        "old": [unit.label for unit in row.old],
        "new": [unit.label for unit in row.new],
        "relation": row.relation.value,
        "similarity": row.similarity,
    }
    return {**value, "part": True} if row.part else value


def _labels(units: tuple[Unit, ...]) -> str:
    return "、".join(unit.label for unit in units)


def _text(units: tuple[Unit, ...]) -> str:
    return "\n".join(unit.plain() for unit in units)


def _safe(cell: str) -> str:
    """A cell that Excel does not take for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell


def _heading(row: Row) -> str:
    return f"{' → '.join(label for label in (_labels(row.old), _labels(row.new)) if label)}（{row.relation.word}）"


def _changes(row: Row) -> str:
    marked = []
    for span in inline_changes(_text(row.old), _text(row.new)):
        before, after = _MARKS[span.kind]
        lines = (f"{before}{line}{after}" if line.strip() else line for line in span.text.split("\n"))
        marked.append("\n\n".join(lines))
    return "".join(marked)
