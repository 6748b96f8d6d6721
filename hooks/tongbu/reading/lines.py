"""A Markdown body as blocks: headings, paragraphs, and whatever is kept as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from tongbu.model.numeral import NUMERAL
from tongbu.reading.markers import starts_unit
from tongbu.reading.signature import is_date_line

_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?!#)\s*(.*?)(?:\s+#+)?\s*\Z")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_AS_WRITTEN = re.compile(r"\s{0,3}(?:\||>|[-*+]\s+\S|<[A-Za-z/!?]|!\[|(?:-\s*){3,}\Z|(?:\*\s*){3,}\Z|={3,}\s*\Z)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*\Z")
_RUN_IN = re.compile(rf"(第\s*{NUMERAL}\s*(?:分编|[编章节])\s.*?)(第{NUMERAL}条(?:之[一二三四五六七八九十]+)?\s+\S.*)")
"""A heading that lost its line break: 第二章　总则第六条　……"""
_BREAK = ("  ", "\\")


class BlockKind(Enum):
    """How a block is written."""

    HEADING = auto()
    PARAGRAPH = auto()
    AS_WRITTEN = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive lines that belong together; `depth` counts the `#` of a heading."""

    kind: BlockKind
    line: int
    text: str
    depth: int = 0


def split_blocks(markdown: str, first_line: int) -> Iterator[Block]:
    """The blocks of `markdown` in order; every visible character stands in one of them."""
    lines = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    position = 0
    while position < len(lines):
        end = _end_as_written(lines, position)
        number = first_line + position
        if end > position:
            yield Block(BlockKind.AS_WRITTEN, number, "\n".join(lines[position:end]).strip("\n"))
        elif heading := _HEADING.match(_visible(lines[position])):
            end = position + 1
            title = heading[2].strip()
            if run_in := _RUN_IN.fullmatch(title):
                yield Block(BlockKind.HEADING, number, run_in[1].strip(), len(heading[1]))
                yield Block(BlockKind.PARAGRAPH, number, run_in[2])
            elif title:
                yield Block(BlockKind.HEADING, number, title, len(heading[1]))
            else:
                yield Block(BlockKind.AS_WRITTEN, number, lines[position])
        elif not _visible(lines[position]):
            end = position + 1
        else:
            end = _end_of_paragraph(lines, position)
            yield Block(BlockKind.PARAGRAPH, number, _joined(lines[position:end]))
        position = end


def _visible(line: str) -> str:
    return _INVISIBLE.sub("", line).strip()


def _end_as_written(lines: list[str], start: int) -> int:
    """The line after the block that must not be touched; `start` itself where there is none."""
    line = _INVISIBLE.sub("", lines[start])
    if fence := _FENCE.match(line):
        return _end_of_fence(lines, start, fence[1])
    if not _AS_WRITTEN.match(line) and not _is_table(lines, start):
        return start
    end = start + 1
    while end < len(lines) and _visible(lines[end]) and not _HEADING.match(lines[end]):
        end += 1
    return end


def _is_table(lines: list[str], start: int) -> bool:
    return "|" in lines[start] and start + 1 < len(lines) and bool(_TABLE_RULE.match(lines[start + 1][:2000]))


def _end_of_fence(lines: list[str], start: int, fence: str) -> int:
    for position in range(start + 1, len(lines)):
        closing = lines[position].strip()
        if closing.startswith(fence) and not closing.strip(fence[0]):
            return position + 1
    return len(lines)


def _end_of_paragraph(lines: list[str], start: int) -> int:
    end = start + 1
    while end < len(lines) and not _begins_anew(lines, end):
        end += 1
    return end


def _begins_anew(lines: list[str], position: int) -> bool:
    line = _visible(lines[position])
    return (
        not line
        or lines[position].startswith(("　", "\u00a0\u00a0"))
        or lines[position - 1].endswith(_BREAK)
        or starts_unit(line)
        or is_date_line(line)
        or (position + 1 < len(lines) and is_date_line(_visible(lines[position + 1])))
        or bool(_HEADING.match(line))
        or _end_as_written(lines, position) > position
    )


def _joined(lines: list[str]) -> str:
    """Hard-wrapped lines as one: Chinese takes no space at the fold."""
    pieces: list[str] = []
    for line in map(_visible, lines):
        if pieces and pieces[-1] and line and pieces[-1][-1].isascii() and line[0].isascii():
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
