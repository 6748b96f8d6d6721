"""A Markdown body as blocks: headings, paragraphs, and whatever is kept as written."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from tongbu.model.numeral import NUMERAL
from tongbu.reading.markers import Marker, find_marker, starts_unit
from tongbu.reading.signature import is_date_line

_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?!#)\s*(.*?)(?:\s+#+)?\s*\Z")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_AS_WRITTEN = re.compile(r"\s{0,3}(?:\||>|[-*+]\s+\S|<[A-Za-z/!?]|!\[|(?:-\s*){3,}\Z|(?:\*\s*){3,}\Z|={3,}\s*\Z)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*\Z")
_RUN_IN = re.compile(rf"(第\s*{NUMERAL}\s*(?:分编|[编章节])\s.*?)(第{NUMERAL}条(?:之[一二三四五六七八九十]+)?\s+\S.*)")
"""A heading that lost its line break: 第二章　总则第六条　……"""
_BREAK = ("  ", "\\")
_MARKUP = frozenset("#`~|><-*+!=")
"""With one of these a heading begins and what is kept as written, unless it is a table that begins with words."""


class BlockKind(Enum):
    """How a block is written."""

    HEADING = auto()
    PARAGRAPH = auto()
    AS_WRITTEN = auto()


class Block(NamedTuple):
    """Consecutive lines that belong together.

    `depth` counts the `#` of a heading; `marker` is the number with which a heading or paragraph begins.
    """

    kind: BlockKind
    line: int
    text: str
    depth: int = 0
    marker: Marker | None = None


def split_blocks(markdown: str, first_line: int) -> list[Block]:
    """The blocks of `markdown` in order; every visible character stands in one of them."""
    return _Splitter(markdown).blocks(first_line)


class _Splitter:
    """The lines of a body three times: as written, without invisible characters, and without blanks around."""

    def __init__(self, markdown: str) -> None:
        self.written = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.seen = self.written
        if _INVISIBLE.search(markdown):
            self.seen = [_INVISIBLE.sub("", line) for line in self.written]
        self.visible = [line.strip() for line in self.seen]

    def blocks(self, first_line: int) -> list[Block]:
        found: list[Block] = []
        visible, count = self.visible, len(self.visible)
        position = 0
        while position < count:
            line = visible[position]
            if not line:
                position += 1
                continue
            number = first_line + position
            if line[0] in _MARKUP or "|" in line:
                end = self._end_as_written(position)
                if end > position:
                    text = "\n".join(self.written[position:end]).strip("\n")
                    found.append(Block(BlockKind.AS_WRITTEN, number, text))
                    position = end
                    continue
                if heading := _HEADING.match(line):
                    found += self._heading(heading, position, number)
                    position += 1
                    continue
            end = position + 1
            while end < count and visible[end] and not self._begins_anew(end):
                end += 1
            text = line if end == position + 1 else _joined(visible[position:end])
            found.append(Block(BlockKind.PARAGRAPH, number, text, 0, find_marker(text)))
            position = end
        return found

    def _heading(self, heading: re.Match[str], position: int, number: int) -> tuple[Block, ...]:
        title, depth = heading[2].strip(), len(heading[1])
        if run_in := _RUN_IN.fullmatch(title):
            title, text = run_in[1].strip(), run_in[2]
            paragraph = Block(BlockKind.PARAGRAPH, number, text, 0, find_marker(text))
            return Block(BlockKind.HEADING, number, title, depth, find_marker(title, heading=True)), paragraph
        if title:
            return (Block(BlockKind.HEADING, number, title, depth, find_marker(title, heading=True)),)
        return (Block(BlockKind.AS_WRITTEN, number, self.written[position]),)

    def _end_as_written(self, start: int) -> int:
        """The line after the block that must not be touched; `start` itself where there is none."""
        line = self.seen[start]
        if fence := _FENCE.match(line):
            return _end_of_fence(self.written, start, fence[1])
        if not _AS_WRITTEN.match(line) and not _is_table(self.written, start):
            return start
        end = start + 1
        while end < len(self.visible) and self.visible[end] and not _HEADING.match(self.written[end]):
            end += 1
        return end

    def _begins_anew(self, position: int) -> bool:
        """Whether a line with words on it does not go on with the paragraph before it."""
        line, visible = self.visible[position], self.visible
        return (
            self.written[position].startswith(("　", "\u00a0\u00a0"))
            or self.written[position - 1].endswith(_BREAK)
            or starts_unit(line)
            or is_date_line(line)
            or (position + 1 < len(visible) and is_date_line(visible[position + 1]))
            or ((line[0] in _MARKUP or "|" in line) and self._begins_markup(position))
        )

    def _begins_markup(self, position: int) -> bool:
        return bool(_HEADING.match(self.visible[position])) or self._end_as_written(position) > position


def _is_table(lines: list[str], start: int) -> bool:
    return "|" in lines[start] and start + 1 < len(lines) and bool(_TABLE_RULE.match(lines[start + 1][:2000]))


def _end_of_fence(lines: list[str], start: int, fence: str) -> int:
    for position in range(start + 1, len(lines)):
        closing = lines[position].strip()
        if closing.startswith(fence) and not closing.strip(fence[0]):
            return position + 1
    return len(lines)


def _joined(lines: list[str]) -> str:
    """Hard-wrapped lines as one: Chinese takes no space at the fold."""
    pieces: list[str] = []
    for line in lines:
        if pieces and pieces[-1] and line and pieces[-1][-1].isascii() and line[0].isascii():
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
