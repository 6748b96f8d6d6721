"""What stands in the text of a page as lines, tables and pictures, as a browser would show them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from tongbu.importing.original import Block, Cell, Companion, Line, Notice, Outcome, Picture, Run, Table
from tongbu.importing.web.links import relative_file
from tongbu.importing.web.markup import is_silent, words

_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "article", "center", "ul", "ol",
    "dl", "dt", "dd", "header", "main", "body", "pre", "address", "figure", "figcaption", "tbody", "hr", "td",
))  # fmt: skip
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(pt|px)", re.IGNORECASE)
_WEB = ("http://", "https://", "mailto:")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
_MOST_CELLS = 1000
_DEEPEST = 200


class Blocks:
    """Gathers blocks in order; `companions` are the files to which the text leads."""

    def __init__(self, beside: Callable[[str], bytes | None]) -> None:
        self.companions: list[Companion] = []
        self.notices: list[Notice] = []
        self._beside = beside
        self._found: list[Block] = []
        self._runs: list[Run] = []
        self._look: tuple[str, float, int] = ("", 0.0, 0)
        self._soft = False
        self._count = 0

    def read(self, region: Any) -> list[Block]:
        """Every block of an element."""
        self._element(region, ("", 0.0, 0), "", "", 0)
        self._end()
        return self._found

    def _element(self, element: Any, look: tuple[str, float, int], script: str, url: str, depth: int) -> None:
        if is_silent(element):
            return
        if depth > _DEEPEST:
            self.notices.append(Notice(Outcome.LOST, "网页", "标签嵌套过深，里面的文字没有读取", words(element)[:200]))
            return
        tag = element.tag
        if tag == "table":
            self._table(element)
            return
        if tag == "img":
            self._picture(element)
        is_block = tag in _BLOCKS
        if is_block:
            self._end()
            look = _looked(element, look)
            self._look = look
        elif tag == "br":
            self._end(soft=True)
        elif tag in ("sup", "sub"):
            script = tag
        elif tag == "a":
            url = self._link(element)
        self._text(element.text, script, url)
        for child in element:
            self._element(child, look, script, url, depth + 1)
            if child.tag in _BLOCKS or child.tag == "table":
                self._look = look
            self._text(child.tail, script, url)
        if is_block:
            self._end()

    def _text(self, text: str | None, script: str, url: str) -> None:
        if text:
            shown = re.sub(r"[ \t\r\n]+", " ", text)
            self._runs.append(Run(shown, script, url))

    def _end(self, *, soft: bool = False) -> None:
        if "".join(run.text for run in self._runs).strip():
            self._count += 1
            align, size, level = self._look
            place = f"网页正文第 {self._count} 段"
            self._found.append(Line(tuple(self._runs), place, align, size, level=level, soft=self._soft))
        self._runs, self._soft = [], soft

    def _link(self, element: Any) -> str:
        address = (element.get("href") or "").strip()
        if address.startswith(_WEB):
            return address
        path = relative_file(address)
        if path and not path.lower().endswith(_PICTURES):
            content = self._beside(path)
            title = words(element) or posixpath.basename(path)
            if content is None:
                self.notices.append(Notice(Outcome.LOST, "附件", f"附件“{title}”没有和网页一起保存：{path}"))
            elif all(each.content != content for each in self.companions):
                self.companions.append(Companion(title, posixpath.basename(path), content))
        return ""

    def _picture(self, element: Any) -> None:
        source, told = (element.get("src") or "").strip(), words_of_image(element)
        path = relative_file(source)
        content = self._beside(path) if path else None
        if content is None:
            self.notices.append(Notice(Outcome.LOST, "网页", f"图片没有和网页一起保存：{unquote(source)[:80] or told}"))
            return
        self._end()
        self._found.append(Picture(posixpath.basename(path), content, told, f"网页正文第 {self._count + 1} 段"))

    def _table(self, element: Any) -> None:
        self._end()
        rows = [tuple(self._cells(row)) for row in _rows(element)]
        rows = [row for row in rows if row]
        if rows:
            self._count += 1
            self._found.append(Table(tuple(rows), f"网页正文第 {self._count} 段（表格）"))

    def _cells(self, row: Any) -> Iterator[Cell]:
        for cell in row:
            if cell.tag in ("td", "th") and not is_silent(cell):
                inner = Blocks(self._beside)
                blocks = inner.read(cell)
                self.companions.extend(inner.companions)
                self.notices.extend(inner.notices)
                place = f"网页正文第 {self._count + 1} 段（表格）"
                placed = tuple(replace(block, place=place) for block in blocks)
                yield Cell(placed, _span(cell, "colspan"), _span(cell, "rowspan"), cell.tag == "th")


def words_of_image(element: Any) -> str:
    """The words that stand for an image."""
    return str(element.get("alt") or element.get("title") or "").strip()


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _rows(child)
        elif child.tag == "caption":
            continue


def _span(cell: Any, name: str) -> int:
    written = (cell.get(name) or "1").strip()
    return min(max(int(written), 1), _MOST_CELLS) if written.isascii() and written.isdigit() and len(written) < 5 else 1


def _looked(element: Any, look: tuple[str, float, int]) -> tuple[str, float, int]:
    style = element.get("style") or ""
    align, size, level = look[0], look[1], 0
    found = _ALIGN.search(style)
    written = found[1].lower() if found else (element.get("align") or "").lower()
    if element.tag == "center":
        written = "center"
    if written in ("center", "right", "left", "justify"):
        align = "both" if written == "justify" else written
    if points := _SIZE.search(style):
        size = float(points[1]) * (0.75 if points[2].lower() == "px" else 1)
    if re.fullmatch(r"h[1-6]", element.tag):
        level = int(element.tag[1])
    return align, size, level
