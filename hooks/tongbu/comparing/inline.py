"""What changed inside a passage, word by word, cut so that a layperson can read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import Indel

from tongbu.comparing.words import sentences, words

_MOST_WORK = 25_000_000
"""Above this product of lengths, sentences are compared instead of words."""
_ISLAND = 2
"""An unchanged run of at most this many characters inside a clause is read as part of the changes around it."""


class SpanKind(StrEnum):
    """What happened to a span."""

    SAME = "same"
    DELETED = "deleted"
    ADDED = "added"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"

    @property
    def on_old_side(self) -> bool:
        """Whether the span stands in the old text."""
        return self in (SpanKind.SAME, SpanKind.DELETED, SpanKind.MOVED_AWAY)

    @property
    def on_new_side(self) -> bool:
        """Whether the span stands in the new text."""
        return self in (SpanKind.SAME, SpanKind.ADDED, SpanKind.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; the spans on the old side joined give the old text, those on the new side the new one.

    `minor` says that the change is one of punctuation or form only.
    """

    kind: SpanKind
    text: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    same: bool
    old: str
    new: str


def inline_changes(old: str, new: str) -> tuple[Span, ...]:
    """The changes from `old` to `new`, deletions before additions."""
    return tuple(_spans(_without_islands(_joined(_pieces(words(old), words(new))))))


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[_Piece]:
    if len(old) * len(new) <= _MOST_WORK:
        yield from _edits(old, new)
        return
    for piece in _joined(_edits(sentences("".join(old)), sentences("".join(new)))):
        yield from [piece] if piece.same else _edits(words(piece.old), words(piece.new))


def _edits(old: Sequence[str], new: Sequence[str]) -> Iterator[_Piece]:
    if len(old) * len(new) > _MOST_WORK:
        yield _Piece(old == new, "".join(old), "".join(new))
        return
    for step in Indel.opcodes(old, new):
        before = "".join(old[step.src_start : step.src_end])
        after = "".join(new[step.dest_start : step.dest_end])
        yield _Piece(step.tag == "equal", before, after)


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    result: list[_Piece] = []
    for piece in pieces:
        if result and result[-1].same == piece.same:
            last = result.pop()
            piece = _Piece(piece.same, last.old + piece.old, last.new + piece.new)
        result.append(piece)
    return result


def _without_islands(pieces: Sequence[_Piece]) -> list[_Piece]:
    last = len(pieces) - 1
    islands = {at for at in range(1, last) if _is_island(pieces[at], pieces[at - 1], pieces[at + 1])}
    return _joined(replace(piece, same=False) if at in islands else piece for at, piece in enumerate(pieces))


def _is_island(piece: _Piece, before: _Piece, after: _Piece) -> bool:
    size = len(piece.old)
    if not piece.same or size > _ISLAND or not piece.old.isalnum():
        return False
    return all(max(len(side.old), len(side.new)) >= size for side in (before, after))


def _spans(pieces: Iterable[_Piece]) -> Iterator[Span]:
    for piece in pieces:
        if piece.same:
            yield Span(SpanKind.SAME, piece.old)
            continue
        if piece.old:
            yield Span(SpanKind.DELETED, piece.old)
        if piece.new:
            yield Span(SpanKind.ADDED, piece.new)
