"""Lines of a page as they are printed: what stands side by side is one row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_GAP = 0.9
"""Blank room of so many characters within a row is a blank; of twice as many, one that sets columns apart."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words with their place on a page, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    size: float

    @property
    def right(self) -> float:
        """Where they end: Chinese characters are as wide as they are high, letters half as wide."""
        return self.left + wide(self.text) * self.size


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line; `columns` counts the parts that wide gaps set apart."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    columns: int = 1


def wide(text: str) -> float:
    """The width of words in characters."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text)


def rows_of(fragments: Iterable[Fragment], page: int) -> list[Row]:
    """The rows of a page from top to bottom."""
    lines: list[list[Fragment]] = []
    for each in sorted(fragments, key=lambda fragment: (-fragment.bottom, fragment.left)):
        if lines and abs(lines[-1][0].bottom - each.bottom) <= 0.4 * max(each.size, lines[-1][0].size):
            lines[-1].append(each)
        else:
            lines.append([each])
    return [_row(sorted(line, key=lambda fragment: fragment.left), page) for line in lines]


def _row(line: list[Fragment], page: int) -> Row:
    text, columns = line[0].text, 1
    for before, after in pairwise(line):
        gap = (after.left - before.right) / max(after.size, 1)
        text += ("　" if gap > 2 * _GAP else " " if gap > _GAP else "") + after.text
        columns += gap > 2 * _GAP
    size = max(line, key=lambda fragment: len(fragment.text)).size
    return Row(text.strip(), page, line[0].left, max(each.right for each in line), line[0].bottom, size, columns)
