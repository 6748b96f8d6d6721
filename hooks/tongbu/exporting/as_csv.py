"""A comparison for spreadsheets and statistics: one record per row, plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tongbu.comparing import Block, Comparison, Place, Row, in_words, shown_plain
from tongbu.exporting.table import OUTSIDE, changed
from tongbu.model.text import Unit

_HEAD = ("原条文序号", "新条文序号", "变化", "相似度", "部分", "原条文", "新条文", "说明", "理由", "位置")
_BYTE_ORDER_MARK = "\ufeff"
FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""What a formula begins with."""


def as_csv(comparison: Comparison, *, only_changed: bool = False) -> str:
    """The records under one head, led by the mark by which Excel knows UTF-8."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(_HEAD)
    for record in _records(comparison, only_changed):
        writer.writerow([safe(value) for value in record])
    return _BYTE_ORDER_MARK + target.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _records(comparison: Comparison, only_changed: bool) -> Iterator[Sequence[str]]:
    for rows, place in ((comparison.rows, ""), (comparison.outside, OUTSIDE)):
        yield from (_record(row, place) for row in rows if not only_changed or changed(Block((row,))))


def _record(row: Row, place: str) -> Sequence[str]:
    block = Block((row,))
    return (
        _labels(row.old),
        _labels(row.new),
        block.word,
        f"{row.similarity:.4f}",
        "是" if row.part else "",
        _words(row.old),
        _words(row.new),
        in_words(block),
        row.reason,
        place if row.place is Place.RULES else row.place.value,
    )


def _labels(units: tuple[Unit, ...]) -> str:
    return "、".join(unit.label for unit in units)


def _words(units: tuple[Unit, ...]) -> str:
    return "\n".join(shown_plain(unit) for unit in units)
