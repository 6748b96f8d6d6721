"""What changed inside a passage, word by word, cut so that a layperson can read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import Indel

from tongbu.comparing.edits import Edit, readable
from tongbu.comparing.lines import beside
from tongbu.comparing.moves import Sentence, stretches
from tongbu.comparing.words import sentences, words

_MOST_WORK = 25_000_000
"""Above this product of lengths nothing is looked for inside two runs of words."""


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


@lru_cache(maxsize=256)  # a comparison looks at the articles that its page shows afterwards
def inline_changes(old: str, new: str, elsewhere: str = "") -> tuple[Span, ...]:
    """The changes from `old` to `new`, deletions before additions; sentences that changed places are moved.

    Old sentences that went to `elsewhere`, a third text, have moved away.
    """
    if old == new:
        return (Span(SpanKind.SAME, old),) if old else ()
    return tuple(_spans(readable(_edits(old, new, elsewhere))))


def _edits(old: str, new: str, elsewhere: str) -> Iterator[Edit]:
    """Whole sentences that are in both texts first; between them line by line, then word by word."""
    for stretch in stretches(sentences(old), sentences(new), sentences(elsewhere)):
        if stretch.kept and stretch.old == stretch.new:
            same = tuple(words(stretch.old[0].text))
            yield Edit(same, same)
            continue
        lines = [(stretch.old, stretch.new)] if stretch.kept else beside(stretch.old, stretch.new)
        for before, after in lines:
            yield from _word_edits(_tokens(before), _tokens(after))


def _tokens(line: Iterable[Sentence]) -> list[tuple[str, bool]]:
    """Words and whether they were moved; a moved sentence is one token."""
    return [
        token
        for each in line
        for token in ([(each.text, True)] if each.moved else [(word, False) for word in words(each.text)])
    ]


def _word_edits(old: Sequence[tuple[str, bool]], new: Sequence[tuple[str, bool]]) -> Iterator[Edit]:
    if len(old) * len(new) > _MOST_WORK:
        yield from _apart(old, new)
        return
    mine = [word if not moved else f"\0{word}" for word, moved in old]
    theirs = [word if not moved else f"\1{word}" for word, moved in new]
    for step in Indel.opcodes(mine, theirs):
        before, after = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal" or not any(moved for _, moved in (*before, *after)):
            yield Edit(tuple([word for word, _ in before]), tuple([word for word, _ in after]))
        else:
            yield from _apart(before, after)


def _apart(old: Iterable[tuple[str, bool]], new: Iterable[tuple[str, bool]]) -> Iterator[Edit]:
    for word, moved in old:
        yield Edit((word,), (), moved)
    for word, moved in new:
        yield Edit((), (word,), moved)


def _spans(edits: Iterable[Edit]) -> Iterator[Span]:
    for edit in edits:
        old, new = "".join(edit.old), "".join(edit.new)
        if edit.same:
            yield Span(SpanKind.SAME, old)
            continue
        minor = edit.minor
        if old:
            yield Span(SpanKind.MOVED_AWAY if edit.moved else SpanKind.DELETED, old, minor)
        if new:
            yield Span(SpanKind.MOVED_HERE if edit.moved else SpanKind.ADDED, new, minor)
