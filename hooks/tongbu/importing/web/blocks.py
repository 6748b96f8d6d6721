"""What stands in the text of a page as lines, tables and pictures, as a browser would show them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from tongbu.importing.original import Block, Cell, Companion, Line, Notice, Outcome, Picture, Run, Table
from tongbu.importing.web.data_picture import data_picture, is_data
from tongbu.importing.web.links import relative_file
from tongbu.importing.web.lists import number_of
from tongbu.importing.web.markup import AROUND, EMBEDDED, silent_words, why_silent, words

_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "article", "center", "ul", "ol",
    "dl", "dt", "dd", "header", "main", "body", "pre", "address", "figure", "figcaption", "tbody", "hr", "td",
    "caption", "form", "fieldset", "footer",
))  # fmt: skip
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(pt|px)", re.IGNORECASE)
_KEPT_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_WEB = ("http://", "https://", "mailto:")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
_MOST_CELLS = 1000
_DEEPEST = 200
_LONGEST = 200


class Blocks:
    """Gathers blocks in order; `companions` are the files to which the text leads."""

    def __init__(self, beside: Callable[[str], bytes | None]) -> None:
        self.companions: list[Companion] = []
        self.notices: list[Notice] = []
        self.numbers = 0
        """How many numbers of lists were written as words."""
        self._beside = beside
        self._found: list[Block] = []
        self._runs: list[Run] = []
        self._look: tuple[str, float, int] = ("", 0.0, 0)
        self._soft = False
        self._count = 0
        self._number = ""
        self._kept_lines = 0
        self._region: Any = None

    def read(self, region: Any) -> list[Block]:
        """Every block of an element."""
        self._region = region
        self._element(region, ("", 0.0, 0), "", "", 0)
        self._end()
        return self._found

    def _element(self, element: Any, look: tuple[str, float, int], script: str, url: str, depth: int) -> None:
        if not self._is_read(element):
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
            self._number = number_of(element) or self._number
        kept_lines = tag == "pre" or bool(_KEPT_LINES.search(element.get("style") or ""))
        self._kept_lines += kept_lines
        if tag == "br":
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
        self._kept_lines -= kept_lines
        if is_block:
            self._end()
            self._number = "" if tag == "li" else self._number

    def _is_read(self, element: Any) -> bool:
        """Whether an element is read; one that people would miss is told. A text has a foot, and so has a page."""
        why = why_silent(element)
        if element.tag == "footer" and why == AROUND and self._region.tag not in ("body", "html"):
            return True
        address = str(element.get("src") or element.get("data") or "") if why == EMBEDDED else ""
        if why and (told := silent_words(element) or address):
            self.notices.append(Notice(Outcome.ASIDE, "网页", f"{why}没有导入", told[:_LONGEST]))
        return not why

    def _text(self, text: str | None, script: str, url: str) -> None:
        if not text:
            return
        for number, line in enumerate(re.split(r"\r\n?|\n", text) if self._kept_lines else [text]):
            if number:
                self._end(soft=True)
            shown = re.sub(r"[ \t\r\n]+", " ", line)
            if self._number and shown.strip():
                self._runs.append(Run(self._number))
                self._number, self.numbers = "", self.numbers + 1
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
        if is_data(source):
            name, content = data_picture(source) or ("", None)
        else:
            path = relative_file(source)
            name, content = posixpath.basename(path), self._beside(path) if path else None
        if content is None and is_data(source):
            self.notices.append(Notice(Outcome.LOST, "网页", f"写在网页代码里的图片认不出，没有导入：{told or '图'}"))
            return
        if content is None:
            self.notices.append(Notice(Outcome.LOST, "网页", f"图片没有和网页一起保存：{unquote(source)[:80] or told}"))
            return
        self._end()
        self._found.append(Picture(name, content, told, f"网页正文第 {self._count + 1} 段"))

    def _table(self, element: Any) -> None:
        self._end()
        for caption in element:
            if caption.tag == "caption":
                self._element(caption, ("center", 0.0, 0), "", "", 0)
        rows = [tuple(self._cells(row)) for row in self._rows(element)]
        if any(rows):
            self._count += 1
            self._found.append(Table.of(rows, f"网页正文第 {self._count} 段（表格）"))

    def _rows(self, table: Any) -> Iterator[Any]:
        for child in table:
            if child.tag == "tr" and self._is_read(child):
                yield child
            elif child.tag in ("tbody", "thead", "tfoot") and self._is_read(child):
                yield from self._rows(child)

    def _cells(self, row: Any) -> Iterator[Cell]:
        for cell in row:
            if cell.tag in ("td", "th") and self._is_read(cell):
                inner = Blocks(self._beside)
                blocks = inner.read(cell)
                self.companions.extend(inner.companions)
                self.notices.extend(inner.notices)
                self.numbers += inner.numbers
                place = f"网页正文第 {self._count + 1} 段（表格）"
                placed = tuple(replace(block, place=place) for block in blocks)
                yield Cell(placed, _span(cell, "colspan"), _span(cell, "rowspan"), cell.tag == "th")


def words_of_image(element: Any) -> str:
    """The words that stand for an image."""
    return str(element.get("alt") or element.get("title") or "").strip()


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
