"""Tables, lists and other blocks of Markdown as the block elements of Akoma Ntoso."""

from __future__ import annotations

from html.parser import HTMLParser

from tongbu.akoma_ntoso.elements import element, line
from tongbu.markup.rendering import block
from tongbu.syndicating.plain_text import line_of

_CELLS = ("td", "th")
_LINES = ("p", "li", "blockquote", "pre", "br", "table", "caption", "h1", "h2", "h3", "h4", "h5", "h6")


def blocks(text: str) -> list[str]:
    """The block's words: tables as tables, everything else line by line; a picture as what it shows."""
    reader = _Reader()
    reader.feed(str(block(text, lambda written: written)))
    reader.close()
    reader.end_line()
    return reader.found or [element("p")]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._words = ""
        self._rows: list[list[str]] = []
        self._cell = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.end_line()
        if tag == "tr":
            self._rows.append([])
        elif tag in _CELLS:
            self._cell, self._words = tag, ""
        elif tag == "img":
            self._words += dict(attrs).get("alt") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS and self._rows:
            self._rows[-1].append(element(tag, element("p", line(self._words))))
            self._cell = self._words = ""
        elif tag in _LINES:
            self.end_line()
        if tag == "table":
            self.found.append(element("table", *(element("tr", *cells) for cells in self._rows)))
            self._rows = []

    def handle_data(self, data: str) -> None:
        self._words += data

    def end_line(self) -> None:
        """A paragraph of the words so far; inside a cell they stay together."""
        if self._cell:
            return
        if line_of(self._words):
            self.found.append(element("p", line(self._words)))
        self._words = ""
