"""How far a worksheet reaches and what openpyxl does not tell of it, known before anything is made of its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tongbu.screening.files.sheet_layout import SheetLayout, is_margin, margin_words

_REFERENCE = re.compile(r"([A-Z]{1,3})\d{1,7}\Z")
_PAGE_NUMBER = re.compile(r"[第共页张，,/—\s-]*\Z")
"""What is left of a header or footer that numbers pages: nothing to tell."""
_PICTURE = "DISPIMG("
"""The function by which WPS puts a picture into a cell."""


class Extent(SheetLayout):
    """Gathers besides the last row and column with a value, formulas without results, pictures in cells, and margins.

    Cells that only have a format do not count: whoever formats a whole column has no longer table.
    """

    def __init__(self) -> None:
        super().__init__()
        self.last_row = self.last_column = 0
        self.uncounted: list[str] = []
        self.pictures: set[tuple[int, int]] = set()
        self.margins: list[str] = []
        """The words of headers and footers that are more than page numbers."""
        self.shows_zeros = True
        self._column = 0
        self._inside = self._kind = ""
        self._formula = self._result = self._value = ""
        self._is_formula = self._has_result = self._is_picture = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        super().begin(name, attributes)
        self._inside = name
        if name == "row":
            self._column = 0
        elif name == "c":
            self._cell(attributes)
        elif name == "f":
            self._is_formula = True
        elif name == "v":
            self._has_result = True
        elif is_margin(name):
            self._value = ""
        elif name == "sheetView" and attributes.get("showZeros") in ("0", "false"):
            self.shows_zeros = False

    def words(self, text: str) -> None:
        """Text stands in the element that began last."""
        if self._inside == "f":
            self._formula += text
        elif self._inside in ("v", "t") or is_margin(self._inside):
            self._value += text

    def finish(self, name: str) -> None:
        """An element ends."""
        self._inside = ""
        if is_margin(name):
            words = " ".join(margin_words(self._value).split())
            self.margins += [] if _PAGE_NUMBER.match(words) else [words]
            self._value = ""
        if name != "c" or not (self._is_formula or self._value.strip()):
            return
        self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self._column)
        if not self.shows(self.row, self._column):
            return
        if self._is_picture or _PICTURE in self._formula:
            self.pictures.add((self.row, self._column))
        elif self._is_formula and not self._value and not (self._has_result and self._kind == "str"):
            self.uncounted.append(cell_name(self.row, self._column))

    def shows(self, row: int, column: int) -> bool:
        """Whether a cell stands in no hidden row or column."""
        return row not in self.hidden_rows and not self.hides_column(column)

    def _cell(self, attributes: Mapping[str, str]) -> None:
        match = _REFERENCE.match(attributes.get("r", ""))
        self._column = column_number(match[1]) if match else self._column + 1
        self._kind = attributes.get("t", "n")
        self._formula = self._value = ""
        self._is_formula = self._has_result = False
        self._is_picture = self._kind == "e" and "vm" in attributes  # Excel 365 keeps pictures in cells as errors


def column_number(letters: str) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_name(row: int, column: int) -> str:
    """A cell as people name it: C5."""
    from openpyxl.utils import get_column_letter  # openpyxl takes a fifth of a second

    return f"{get_column_letter(column)}{row}"
