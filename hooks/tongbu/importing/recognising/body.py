"""The text below the title: which lines are headings of divisions, and where a further text (附件, 办法) begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongbu.importing.original import Block, Line, squeezed
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.closing import marks_begin, record_of, signed_apart
from tongbu.importing.recognising.paper import Aside, Piece, Role, joined
from tongbu.importing.recognising.title import stands_out, title_lines
from tongbu.reading.markers import find_marker
from tongbu.reading.signature import is_date_line

_DIVISION_DEPTH = {"编": 0, "分编": 1, "章": 0, "节": 1}
_LONGEST_HEADING = 60
_NEAR_END = 14
_CONTENTS = "目录"


class Body:
    """One pass over the blocks below the title."""

    def __init__(self, blocks: Sequence[Block], title: str) -> None:
        self._blocks = [each for block in blocks for each in _apart(block)]
        self._names = {squeezed(name) for name in (*signs.NAMED.findall(title), *signs.ISSUED.findall(squeezed(title)))}
        self._closed = False
        self._signed = False
        self._depth = 2
        self._has_books = any(_kind(block) == "编" for block in self._blocks)
        self._contents: set[str] | None = None
        self.aside: list[Aside] = []

    def pieces(self) -> Iterator[Piece]:
        """Every block of the text; what is none is noted in `aside`."""
        position, end = 0, marks_begin(self._blocks)
        while position < len(self._blocks):
            block = self._blocks[position]
            if record := self._record(position, end):
                self.aside.append(record)
                position += 1
            elif isinstance(block, Line) and (lines := self._part(position)):
                yield self._begin_part(lines)
                position += len(lines)
            elif isinstance(block, Line):
                yield self._line(block, position)
                position += 1
            else:
                self._signed = False
                yield Piece(Role.TEXT, block)
                position += 1

    def _record(self, position: int, end: int) -> Aside | None:
        """What a block is of the 版记 and the marks of websites, which stand right below 落款 or from `end` on."""
        if not self._closed and position < len(self._blocks) - _NEAR_END:
            return None
        return record_of(self._blocks[position], at_end=self._signed or position >= end)

    def _begin_part(self, lines: tuple[Line, ...]) -> Piece:
        self._closed, self._signed, self._depth, self._contents = True, False, 3, None
        return Piece(Role.PART, _titled(lines), 2)

    def _line(self, line: Line, position: int) -> Piece:
        text = line.text
        self._signed = (self._signed and signs.OPEN_REMARK.fullmatch(squeezed(text)) is not None) or (
            position > 0 and is_date_line(text)
        )
        if self._is_of_contents(text):
            return Piece(Role.KEPT, line)
        self._closed = self._closed or self._signed
        if signs.is_division(text):
            return Piece(Role.HEADING, line, self._depth + self._below(text))
        if line.level and len(text) <= _LONGEST_HEADING and not signs.is_numbered(text) and "。" not in text:
            return Piece(Role.HEADING, line, min(self._depth + line.level - 1, 6))
        return Piece(Role.BULLET if line.bullet else Role.TEXT, line)

    def _below(self, text: str) -> int:
        """How many headings deeper than an 编, or a 章 where there is no 编, a division stands."""
        kind = _kind_of(text)
        return _DIVISION_DEPTH.get(kind, 0) + (self._has_books and kind in ("章", "节"))

    def _is_of_contents(self, text: str) -> bool:
        """Whether a line belongs to a table of contents (目录), which ends where a number comes a second time."""
        if squeezed(text) == _CONTENTS:
            self._contents = set()
            return True
        if self._contents is None:
            return False
        marker = find_marker(text, heading=True)
        if marker is None or marker.label in self._contents or "。" in text or text.endswith("："):
            self._contents = None
            return False
        if marker.numbering.value != "节":  # 节 begin again in each 章
            self._contents.add(marker.label)
        return True

    def _part(self, position: int) -> tuple[Line, ...]:
        """The lines that head a further text: 附件1 with its title, or the title of what a notice promulgates."""
        line = self._blocks[position]
        if not isinstance(line, Line):
            return ()
        text = squeezed(line.text)
        if signs.ANNEX_ALONE.fullmatch(text) and position + 1 < len(self._blocks):
            return line, *self._annex_title(position + 1)
        if self._closed and signs.ANNEX.fullmatch(text) and not text.endswith(("。", "；")):
            return () if self._lists_annexes(position) else (line,)
        lines = title_lines(self._blocks, position)
        if not lines or signs.is_division(line.text):
            return ()
        whole = squeezed("".join(each.text for each in lines))
        if whole in self._names or any(squeezed(each.text) in self._names for each in lines[:1]):
            return lines if whole in self._names else lines[:1]
        begins = (self._closed or line.new_page) and stands_out(line) and signs.is_complete(whole)
        return lines if begins and not is_date_line(line.text) else ()

    def _lists_annexes(self, position: int) -> bool:
        """Whether 附件：1.… at a place only says which attachments follow: the first of them begins below."""
        line, *below = self._blocks[position:]
        return (
            isinstance(line, Line)
            and signs.ANNEXES.match(squeezed(line.text)) is not None
            and any(isinstance(each, Line) and signs.ANNEX_HEAD.match(squeezed(each.text)) for each in below)
        )

    def _annex_title(self, position: int) -> tuple[Line, ...]:
        first = self._blocks[position]
        if not isinstance(first, Line) or not (stands_out(first) or signs.is_complete(first.text)):
            return ()
        return title_lines(self._blocks, position)


def _titled(lines: tuple[Line, ...]) -> Line:
    """The heading of a further text; 附件1 and its title are set apart by a space."""
    if len(lines) > 1 and signs.ANNEX_ALONE.fullmatch(squeezed(lines[0].text)):
        first = lines[0]
        spaced = replace(first, runs=(*first.runs, replace(first.runs[-1], text="　", note=0)))
        return joined((spaced, *lines[1:]))
    return joined(lines)


def _apart(block: Block) -> tuple[Block, ...]:
    return signed_apart(block) if isinstance(block, Line) else (block,)


def _kind(block: Block) -> str:
    return _kind_of(block.text) if isinstance(block, Line) else ""


def _kind_of(text: str) -> str:
    marker = find_marker(text, heading=True)
    return marker.numbering.value if marker and marker.numbering.is_division else ""
