"""What a worksheet hides, merges and prints at its edges, from its part of the file, for every reader of workbooks.

openpyxl does not tell it: one `col` speaks of all columns from its min to its max, openpyxl keeps the first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tongbu.screening.files.events import Events

_WIDEST = 26 + 26**2 + 26**3
"""The column ZZZ, the last that a reference can name: whatever a sheet says, it hides no others."""
_YES = ("1", "true")
_MARGIN = re.compile(r"(?:odd|even|first)(?:Header|Footer)\Z")
_FORM = re.compile(r'&(?:[LCRPNDTFAGBIUESXYZ]|"[^"]*"|K[0-9A-F]{6}|\d{1,2}(?=\D))')
"""What Excel writes into headers and footers for places, fonts and numbers of pages."""


class SheetLayout(Events):
    """Gathers, while a worksheet goes by, its merged areas as written (`A1:C1`) and what is not to be seen of it."""

    def __init__(self) -> None:
        self.merges: list[str] = []
        self.hidden_rows: set[int] = set()
        self.row = 0
        """The row that goes by; one without a number follows the one before."""
        self._columns = bytearray(_WIDEST + 1)

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "mergeCell":
            self.merges.append(attributes.get("ref", ""))
        elif name == "row":
            self.row = _whole(attributes.get("r"), self.row + 1)
            if _is_unseen(attributes, "ht"):
                self.hidden_rows.add(self.row)
        elif name == "col" and _is_unseen(attributes, "width"):
            first, last = max(_whole(attributes.get("min"), 0), 1), min(_whole(attributes.get("max"), 0), _WIDEST)
            self._columns[first : last + 1] = b"\1" * (last + 1 - first)

    def hides_column(self, number: int) -> bool:
        """Whether a column, counted from 1, is hidden."""
        return number <= _WIDEST and bool(self._columns[number])

    def hidden_columns(self, last: int) -> frozenset[int]:
        """The hidden columns up to a last one, counted from 1."""
        return frozenset(number for number in range(1, min(last, _WIDEST) + 1) if self._columns[number])


def is_margin(element: str) -> bool:
    """Whether an element of a worksheet holds a header or footer (页眉、页脚)."""
    return _MARGIN.match(element) is not None


def margin_words(written: str) -> str:
    """The words of a header or footer, blanks where Excel's signs stand between them."""
    return _FORM.sub(" ", written)


def _is_unseen(attributes: Mapping[str, str], size: str) -> bool:
    """Whether a row or columns are hidden, or have no height or width at all."""
    return attributes.get("hidden") in _YES or attributes.get(size) in ("0", "0.0")


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 10 else otherwise
