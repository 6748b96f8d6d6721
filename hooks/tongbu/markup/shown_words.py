"""The words that a reader sees of what an author wrote: no Markdown, no HTML, a table row by row."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser

_MARKED = re.compile(r"[`*_<&\\]|\]\(")
"""What inside a paragraph may be more than a character."""
_BETWEEN_CELLS = "｜"
_EMPTY_CELL = "\u3000"
_MOST_COLUMNS = 100
_BLANKS = re.compile(r"[ \t\r\n\xa0]+")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_LINES = frozenset(
    ("p", "li", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "figure", "figcaption", "pre", "hr")
) | {f"h{depth}" for depth in range(1, 7)}
_START = re.compile(r"-?[0-9]{1,9}")
_MOST_KEPT = 4096


@lru_cache(_MOST_KEPT)
def shown_inline(text: str) -> str:
    """The words of one paragraph; a line break in it begins a new line."""
    if not _MARKED.search(text):
        return text
    from tongbu.markup.rendering import inline  # takes time to load, which texts without any Markdown need not spend

    return "\n".join(_lines(inline(text, _same)))


@lru_cache(_MOST_KEPT)
def shown_block(text: str) -> str:
    """The words of any Markdown, one line per paragraph, item of a list, or row of a table; "" where none is seen.

    Cells stand between ｜. Each stands in its own column, so that a figure that goes to another one is seen to: what
    a merged cell covers is blank, and so is an empty cell, but at the end of a row. An image is （图：its words）.
    An item of a numbered list has its number, which may be cited; one of any other list has no mark.
    """
    from tongbu.markup.rendering import block

    return "\n".join(_lines(block(text, _same)))


def _same(written: str) -> str:
    return written


def _lines(markup: str) -> list[str]:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Reads sanitised HTML into lines."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []
        self._words: list[str] = []
        self._tables: list[_Table] = []
        self._scripts: list[str] = []
        self._lists: list[int | None] = []  # the number of each open list's next item, None where it has none
        self._number = ""
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "img":
            self._words.append(f"（图：{values['alt']}）" if values.get("alt") else "（图）")
        elif tag == "br" or tag in _LINES:
            self._end_line()
        if tag in ("ol", "ul"):
            self._lists.append(_start(values.get("start")) if tag == "ol" else None)
        elif tag == "li":
            self._begin_item()
        elif tag == "table":
            self._tables.append(_Table())
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].open(_span(values.get("colspan")), _span(values.get("rowspan")))
        elif tag in ("sup", "sub"):
            self._scripts.append(tag)
        self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._tables:
            self._end_line()
            self._tables[-1].close()
        elif tag == "tr" and self._tables:
            self._put(self._tables[-1].end_row())
        elif tag == "table" and self._tables:
            self._end_line()
            self._tables.pop()
        elif tag in ("sup", "sub") and self._scripts:
            self._scripts.pop()
        elif tag in _LINES:
            self._end_line()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        elif tag == "li" and self._number:  # an item without words
            number, self._number = self._number.strip(), ""
            self._put(number)
        self._kept -= tag == "pre"

    def handle_data(self, data: str) -> None:
        if self._kept > 0:
            first, *rest = data.split("\n")
            self._words.append(first)
            for line in rest:
                self._end_line()
                self._words.append(line)
            return
        self._words.append(_placed(data, self._scripts[-1]) if self._scripts else data)

    def finished(self) -> list[str]:
        self._end_line()
        return self._found

    def _begin_item(self) -> None:
        if self._lists and (number := self._lists[-1]) is not None:
            self._number += f"{number}. "
            self._lists[-1] = number + 1

    def _end_line(self) -> None:
        line = _BLANKS.sub(" ", "".join(self._words)).strip()
        self._words = []
        self._put(line)

    def _put(self, line: str) -> None:
        """A line that ended: words of the cell that is open, or a line of the whole."""
        if not line:
            return
        line, self._number = f"{self._number}{line}", ""
        cell = next((table.cell for table in reversed(self._tables) if table.cell is not None), None)
        (self._found if cell is None else cell).append(line)


class _Table:
    """The row of a table that is being read: what stands in each column."""

    def __init__(self) -> None:
        self.cell: list[str] | None = None
        self._row: list[str] = []
        self._covered: dict[int, int] = {}
        self._spans = (1, 1)

    def open(self, columns: int, rows: int) -> None:
        """Begin a cell; one that was left open ends."""
        if self.cell is not None:
            self.close()
        self._pass_covered()
        self.cell, self._spans = [], (columns, rows)

    def close(self) -> None:
        if self.cell is None:
            return
        columns, rows = self._spans
        for at in range(columns):
            if rows > 1:
                self._covered[len(self._row)] = rows
            self._row.append("" if at else " ".join(self.cell))
        self.cell = None

    def end_row(self) -> str:
        """The row in words, "" where it has none."""
        self.close()
        self._covered = {column: rows - 1 for column, rows in self._covered.items() if rows > 1}
        row, self._row = self._row, []
        while row and not row[-1]:
            row.pop()
        return _BETWEEN_CELLS.join(words or _EMPTY_CELL for words in row)

    def _pass_covered(self) -> None:
        while self._covered.get(len(self._row)) and len(self._row) < _MOST_COLUMNS:
            self._row.append("")


def _start(written: str | None) -> int:
    return int(written) if written and _START.fullmatch(written) else 1


def _span(written: str | None) -> int:
    digits = (written or "").strip()
    return min(max(int(digits), 1), _MOST_COLUMNS) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 1


def _placed(words: str, script: str) -> str:
    """Raised or lowered letters, where there are such for all of them: 10⁴, not 104."""
    table = _RAISED if script == "sup" else _LOWERED
    return words.translate(table) if all(ord(each) in table for each in words) else words
