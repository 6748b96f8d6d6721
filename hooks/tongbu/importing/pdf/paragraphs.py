"""Printed rows joined into paragraphs, by indents, line ends and spacing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tongbu.importing.original import Line, Run
from tongbu.importing.pdf.rows import Row
from tongbu.reading.markers import starts_unit

_SHORT = 1.6
"""A row that ends so many characters before the edge ends its paragraph."""
_INDENT = 1.2
_CENTRED_ROOM = 2.6


class Joining:
    """Joins the rows of a document, whose text stands between two edges."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._first = {row.page: row for row in reversed(rows)}
        lefts = Counter(round(row.left) for row in rows)
        sizes = Counter(round(row.size * 2) / 2 for row in rows for _ in range(len(row.text)))
        self._size = sizes.most_common(1)[0][0] if sizes else 12.0
        usual = [left for left, times in lefts.items() if times >= max(2, len(rows) // 20)]
        self._left = float(min(usual or lefts or [0]))
        rights = sorted(row.right for row in rows if abs(row.size - self._size) < 1)
        self._right = rights[int(len(rights) * 0.95)] if rights else 500.0

    def lines(self) -> Iterator[Line]:
        """Every paragraph; those that stand in the middle or to the right row by row."""
        gathered: list[Row] = []
        before: Row | None = None
        for row in self._rows:
            if gathered and before is not None and self._begins(row, before):
                yield self._line(gathered)
                gathered = []
            gathered.append(row)
            before = row
        if gathered:
            yield self._line(gathered)

    def _align(self, row: Row) -> str:
        room_left, room_right = row.left - self._left, self._right - row.right
        if min(room_left, room_right) > _CENTRED_ROOM * self._size and abs(room_left - room_right) < 2 * self._size:
            return "center"
        if abs(room_left - room_right) < self._size and row.size > self._size + 2 and room_left >= 0:
            return "center"
        return "right" if room_left > 0.4 * (self._right - self._left) else "both"

    def _begins(self, row: Row, before: Row) -> bool:
        """Whether a row begins a paragraph."""
        if self._align(row) != "both" or self._align(before) != "both" or abs(row.size - before.size) > 1:
            return True
        if row.left > self._left + _INDENT * self._size:
            return True
        if before.right < self._right - _SHORT * self._size:
            return True
        if row.page == before.page and before.bottom - row.bottom > 3 * self._size:
            return True
        return starts_unit(row.text) and before.text.endswith(("。", "；", "："))

    def _line(self, rows: list[Row]) -> Line:
        text = ""
        for row in rows:
            glue = " " if text and text[-1].isascii() and row.text[:1].isascii() and text[-1].isalnum() else ""
            text += glue + row.text
        first = rows[0]
        begins = first.page > 1 and first is self._first[first.page]
        return Line((Run(text),), f"第 {first.page} 页", self._align(first), first.size, new_page=begins)
