"""Markdown that authors wrote becomes paragraphs, tables and pictures: by the same sanitiser that pages go through."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from tongbu.markup.rendering import Resolve, block, inline
from tongbu.typesetting.grid import grid
from tongbu.typesetting.manuscript import Block, Cell, Paragraph, Picture, Role, Run, Runs

_PARAGRAPHS = {"p", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "dd", "li", "figcaption"}
_LOOKS = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic", "del": "struck", "s": "struck"}
_SCRIPTS = {"sup": "sup", "sub": "sub"}
_BETWEEN_WORDS = re.compile(r"(?<=[!-~])[ \t]*\n[ \t]*(?=[!-~])")
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def runs_of(text: str, resolve: Resolve) -> Runs:
    """The words of one paragraph of Markdown."""
    html = inline(text, resolve)
    if "<" not in html:
        words = unescape(str(html))
        return (Run(words),) if words else ()
    reader = _Reader(Role.BODY)
    reader.read(html)
    return tuple(run for paragraph in reader.blocks if isinstance(paragraph, Paragraph) for run in paragraph.runs)


def blocks_of(text: str, resolve: Resolve) -> tuple[Block, ...]:
    """Any Markdown: tables, lists, images, quotations."""
    reader = _Reader(Role.BODY)
    reader.read(block(text, resolve))
    return tuple(reader.blocks)


class _Reader(HTMLParser):
    """One pass over sanitised HTML."""

    def __init__(self, role: Role) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._role = role
        self._label = ""
        self._looks: list[str] = []
        self._url = ""
        self._quotes = 0
        self._lists: list[int | None] = []
        self._rows: list[list[Cell]] | None = None
        self._cell: dict[str, str | None] | None = None

    def read(self, html: str) -> None:
        """Read all of it; what was read is in `blocks`."""
        self.feed(html)
        self.close()
        self._end_paragraph()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: a paragraph, a list, a table, or a look."""
        given = dict(attrs)
        if tag in _PARAGRAPHS:
            self._begin_paragraph(tag)
        elif tag in _LOOKS or tag in _SCRIPTS:
            self._looks.append(tag)
        elif tag == "a":
            self._url = given.get("href") or ""
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "img":
            self._picture(given.get("src") or "", given.get("alt") or "")
        elif tag in ("ul", "ol"):
            self._end_paragraph()
            start = given.get("start") or "1"
            self._lists.append(None if tag == "ul" else int(start) if start.isdecimal() else 1)
        elif tag == "blockquote":
            self._end_paragraph()
            self._quotes += 1
        else:
            self._begin_table_part(tag, given)

    def _begin_table_part(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "table" and self._rows is None:
            self._end_paragraph()
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._cell = {**given, "tag": tag}

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag in _PARAGRAPHS:
            self._end_paragraph()
        elif (tag in _LOOKS or tag in _SCRIPTS) and tag in self._looks:
            self._looks.remove(tag)
        elif tag == "a":
            self._url = ""
        elif tag in ("ul", "ol") and self._lists:
            self._end_paragraph()
            self._lists.pop()
        elif tag == "blockquote":
            self._end_paragraph()
            self._quotes = max(0, self._quotes - 1)
        elif tag in ("td", "th") and self._cell is not None and self._rows:
            self._end_cell(self._rows[-1], self._cell)
        elif tag == "table" and self._rows is not None:
            rows, self._rows = self._rows, None
            if table := grid(rows):
                self.blocks.append(table)

    def handle_data(self, data: str) -> None:
        """Words in the look that holds."""
        words = data if self._role is Role.AS_WRITTEN else _SOFT_BREAK.sub("", _BETWEEN_WORDS.sub(" ", data))
        if words.strip() or (words and self._runs):
            self._runs.append(self._run(words))

    def _run(self, words: str) -> Run:
        looks = {_LOOKS[tag] for tag in self._looks if tag in _LOOKS}
        script = next((_SCRIPTS[tag] for tag in reversed(self._looks) if tag in _SCRIPTS), "")
        return Run(words, "bold" in looks, "italic" in looks, "struck" in looks, script, self._url)

    def _begin_paragraph(self, tag: str) -> None:
        if self._cell is not None:
            if self._runs:
                self._runs.append(Run("\n"))
            return
        if self._label and not self._runs:
            return  # the paragraph of a list item whose number stands already
        self._end_paragraph()
        self._role = self._role_of(tag)
        if tag == "li":
            self._label = self._marker()

    def _role_of(self, tag: str) -> Role:
        if tag.startswith("h") or tag == "dt":
            return Role.HEADING
        if tag == "pre":
            return Role.AS_WRITTEN
        if self._lists:
            return Role.LISTED
        return Role.QUOTE if self._quotes else Role.BODY

    def _marker(self) -> str:
        count = self._lists[-1] if self._lists else None
        if count is None:
            return "•"
        self._lists[-1] = count + 1
        return f"{count}."

    def _end_paragraph(self) -> None:
        if self._cell is not None:
            return
        runs, label = _trimmed(self._runs), self._label
        role, self._role = self._role, Role.LISTED if self._lists else Role.QUOTE if self._quotes else Role.BODY
        self._runs, self._label = [], ""
        if runs or label:
            self.blocks.append(Paragraph(role, runs, label, depth=len(self._lists)))

    def _end_cell(self, row: list[Cell], given: dict[str, str | None]) -> None:
        columns, rows = (_count(given.get(name)) for name in ("colspan", "rowspan"))
        row.append(Cell(_trimmed(self._runs), given["tag"] == "th", given.get("align") or "", columns, rows))
        self._runs, self._cell = [], None

    def _picture(self, source: str, words: str) -> None:
        local = source.startswith("/") and not source.startswith("//")
        if local and self._cell is None:
            self._end_paragraph()
            self.blocks.append(Picture(source.lstrip("/"), words))
        else:
            self._runs.append(self._run(f"（图：{words or source}）"))


def _count(written: str | None) -> int:
    return max(1, min(int(written), 50)) if written and written.isdecimal() else 1


def _trimmed(runs: list[Run]) -> Runs:
    """The runs without blank ends."""
    while runs and not runs[0].text.strip():
        runs = runs[1:]
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    return tuple(runs)
