"""Tables, lists and other blocks of Markdown as the block elements of Akoma Ntoso."""

from __future__ import annotations

from html.parser import HTMLParser

from tongbu.akoma_ntoso.elements import Element, add, element
from tongbu.pages.text.markup import block
from tongbu.syndicating.plain_text import line_of

_CELLS = ("td", "th")
_LINES = ("p", "li", "blockquote", "pre", "br", "table", "caption", "h1", "h2", "h3", "h4", "h5", "h6")


def blocks(text: str) -> list[Element]:
    """The block's words: tables as tables, everything else line by line; a picture as what it shows."""
    reader = _Reader()
    reader.feed(str(block(text, lambda written: written)))
    reader.close()
    reader.end_line()
    return reader.found or [element("p")]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self._words = ""
        self._row: Element | None = None
        self._cell = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.end_line()
        if tag == "table":
            self.found.append(element("table"))
        elif tag == "tr" and self.found:
            self._row = add(self.found[-1], "tr")
        elif tag in _CELLS:
            self._cell, self._words = tag, ""
        elif tag == "img":
            self._words += dict(attrs).get("alt") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS and self._row is not None:
            add(add(self._row, tag), "p", self._words)
            self._cell = self._words = ""
        elif tag in _LINES:
            self.end_line()

    def handle_data(self, data: str) -> None:
        self._words += data

    def end_line(self) -> None:
        """A paragraph of the words so far; inside a cell they stay together."""
        if self._cell:
            return
        if line_of(self._words):
            self.found.append(element("p", self._words))
        self._words = ""
