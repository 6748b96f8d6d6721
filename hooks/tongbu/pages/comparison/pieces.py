"""Spans of a comparison, cut back into articles and paragraphs: two columns, or one with both versions in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tongbu.comparing import Block, block_changes, provision_words
from tongbu.comparing.inline import Span, SpanKind
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.comparison.strips import Strip, strips_of
from tongbu.pages.views.comparison import Piece, Redline

Paragraph = tuple[Piece, ...]
_BREAK = "¶"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The paragraphs of each old article, of each new article, which stand beside each other, and all in one column.

    `unchanged`: each new article has the words of the old one in its place.
    """

    old: tuple[tuple[Paragraph, ...], ...]
    new: tuple[tuple[Paragraph, ...], ...]
    strips: tuple[Strip, ...]
    redline: tuple[Redline, ...]
    unchanged: bool = False


def pieces_of(block: Block) -> Pieces:
    """What a block shows."""
    words = [provision_words(unit) for unit in block.new]
    if words and words == [provision_words(unit) for unit in block.old]:
        return _unchanged(block, words)
    return general_pieces_of(block)


def _unchanged(block: Block, words: Iterable[str]) -> Pieces:
    """The same where no word changed, which holds for most: each line is one piece, beside itself."""
    column = tuple([tuple([_same(line) for line in own.split("\n")]) for own in words])
    lines = sum(map(len, column))
    strips = tuple([Strip(range(at, at + 1), range(at, at + 1)) for at in range(lines)])
    labels = (tuple(_label(block, unit)) for unit in block.new)
    return Pieces(column, column, strips, tuple(map(Redline, labels, column)), unchanged=True)


def _same(line: str) -> Paragraph:
    return (Piece(SpanKind.SAME.value, line),) if line else ()


def general_pieces_of(block: Block) -> Pieces:
    """What any block shows."""
    spans = block_changes(block)
    old, new = list(map(_height, block.old)), list(map(_height, block.new))
    return Pieces(
        old=tuple(_column((span for span in spans if span.kind.on_old_side), old)),
        new=tuple(_column((span for span in spans if span.kind.on_new_side), new)),
        strips=strips_of(spans, sum(old), sum(new)),
        redline=tuple(_redline(spans, block, new or old)),
    )


def _column(spans: Iterable[Span], heights: Iterable[int]) -> Iterator[tuple[Paragraph, ...]]:
    lines = [line.pieces for line in _lines(spans)]
    for count in heights:
        own, lines = lines[:count], lines[count:]
        yield tuple(own)


def _redline(spans: Iterable[Span], block: Block, heights: Iterable[int]) -> Iterator[Redline]:
    """A deleted paragraph stays with the article in whose words it stood."""
    lines = list(_lines(spans, show_breaks=True))
    units = block.new or block.old
    for position, (unit, wanted) in enumerate(zip(units, heights, strict=True), 1):
        own = 0
        while wanted and own < len(lines):
            wanted -= lines[own].ends_on_new_side or not block.new
            own += 1
        own = len(lines) if position == len(units) else own
        yield Redline(tuple(_label(block, unit)), tuple(line.pieces for line in lines[:own]))
        lines = lines[own:]


def _label(block: Block, unit: Unit) -> Iterator[Piece]:
    """The number before and after; where one article became several, only each one's own."""
    alone = len(block.new) <= 1
    before = "、".join(filter(None, map(own_label, block.old))) if alone else own_label(unit)
    after = own_label(unit) if block.new else ""
    if before == after:
        yield from (Piece(SpanKind.SAME.value, after),) if after else ()
        return
    if before:
        yield Piece(SpanKind.DELETED.value, before)
    if after:
        yield Piece(SpanKind.ADDED.value, after)


def own_label(unit: Unit) -> str:
    """The number that the text itself has: a passage counted only for comparison shows none."""
    return unit.label if unit.level in (UnitLevel.ARTICLE, UnitLevel.PART) or unit.level.is_topic else ""


def _height(unit: Unit) -> int:
    return provision_words(unit).count("\n") + 1


@dataclass(frozen=True, slots=True)
class _Line:
    pieces: Paragraph
    ends_on_new_side: bool


def _lines(spans: Iterable[Span], *, show_breaks: bool = False) -> Iterator[_Line]:
    line: list[Piece] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        _put(line, span, first)
        for text in rest:
            if show_breaks and line and span.text == "\n" and span.kind is not SpanKind.SAME:
                line.append(Piece(span.kind.value, _BREAK, minor=True))
            yield _Line(tuple(line), span.kind.on_new_side)
            line = []
            _put(line, span, text)
    yield _Line(tuple(line), ends_on_new_side=True)


def _put(line: list[Piece], span: Span, text: str) -> None:
    if text:
        line.append(Piece(span.kind.value, text, span.minor))
