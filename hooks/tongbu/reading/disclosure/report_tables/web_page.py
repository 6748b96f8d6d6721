"""The tables of a web page as sheets: a row a line of its table, each cell where the grid has it."""

from __future__ import annotations

from html.parser import HTMLParser

from tongbu.reading.disclosure.report_tables.grid import Grid
from tongbu.reading.spreadsheet import Sheet

_SILENT = ("script", "style", "template")


def tables_of_page(text: str) -> list[Sheet]:
    """Every table that holds no other, in the order of the page."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    return [sheet for grid in parser.grids if (sheet := grid.sheet()).rows]


class _Tables(HTMLParser):
    """Collects grids; what is not closed is closed by what follows, as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._open: list[Grid] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._finish()
            self._open.append(Grid(f"第 {len(self.grids) + 1} 张表"))
            self.grids.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._finish()
            self._open[-1].begin_row()
        elif tag in ("td", "th") and self._open:
            self._finish()
            given = dict(attrs)
            self._cell, self._spans = [], (_span(given.get("rowspan")), _span(given.get("colspan")))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr"):
            self._finish()
        elif tag == "table" and self._open:
            self._finish()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def _finish(self) -> None:
        if self._cell is not None and self._open:
            self._open[-1].add("".join(self._cell), *self._spans)
        self._cell = None


def _span(written: str | None) -> int:
    """How far a cell reaches, within reason."""
    digits = (written or "").strip()
    return min(max(int(digits), 1), 100) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 1
