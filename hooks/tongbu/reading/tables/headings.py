"""The heading of a table: which row it is, and which column holds what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tongbu.reading.spreadsheet import Row, Sheet

_LOOKED_AT = 10
_REMARK = re.compile(r"[（(][^（）()]*[）)]|[\s*＊:：]+")


@dataclass(frozen=True)
class Headings:
    """What columns one kind of table may have.

    `columns` are their canonical names, `meaning` the canonical names of other words that offices use for them; `chief`
    is the column without which a row is hardly a heading. `personal` are words for columns that would name persons,
    where a table of this kind must not.
    """

    columns: tuple[str, ...]
    meaning: Mapping[str, str]
    chief: str
    personal: frozenset[str] = frozenset()

    def column(self, written: str) -> str:
        """The canonical name of a heading, or ""."""
        plain = plain_heading(written)
        return plain if plain in self.columns else self.meaning.get(plain, "")

    def is_personal(self, written: str) -> bool:
        """Whether a heading names a column of persons' names, numbers or addresses."""
        return plain_heading(written) in self.personal

    def find(self, sheet: Sheet) -> tuple[int, Row]:
        """The heading and its index: of the first ten rows the one most like a heading, `chief` counting most; else 0.

        Where a heading takes two rows, it is the lower, with what is merged down into it.
        """
        found = [(index, _merged_down(sheet, row)) for index, row in enumerate(sheet.rows[:_LOOKED_AT])]
        best = max(found, key=lambda each: self._likeness(each[1]))
        return best if len(self._known(best[1])) > 1 else found[0]

    def are_in(self, sheet: Sheet) -> bool:
        """Whether a table looks like one of this kind."""
        return bool(sheet.rows) and self.chief in self._known(self.find(sheet)[1])

    def _known(self, row: Row) -> set[str]:
        return {self.column(cell) for cell in row.cells} - {""}

    def _likeness(self, row: Row) -> tuple[bool, int]:
        known = self._known(row)
        return self.chief in known and len(known) > 1, len(known)


def plain_heading(written: str) -> str:
    """A heading without remarks in brackets, blanks and marks."""
    return _REMARK.sub("", unicodedata.normalize("NFKC", written))


def _merged_down(sheet: Sheet, row: Row) -> Row:
    """The row with the words of cells above that are merged down into it."""
    if not sheet.spread:
        return row
    above = {other.number: other.cells for other in sheet.rows[:_LOOKED_AT]}
    width = max(len(cells) for cells in above.values())
    cells = [row.cells[position] if position < len(row.cells) else "" for position in range(width)]
    for position in range(width):
        first = above.get(sheet.spread.get((row.number, position + 1), 0), ())
        if not cells[position] and position < len(first):
            cells[position] = first[position]
    return replace(row, cells=tuple(cells))
