"""Which paragraphs of both columns stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tongbu.comparing.inline import Span, SpanKind


@dataclass(frozen=True, slots=True)
class Strip:
    """Paragraphs of the old column, from `old.start` on, beside paragraphs of the new one; one may be empty."""

    old: range
    new: range


def strips_of(spans: Iterable[Span], old_height: int, new_height: int) -> tuple[Strip, ...]:
    """Strips that hold every paragraph of both columns in order.

    They are cut where both columns begin a paragraph at the same place of the comparison. What was deleted stands
    beside what was added right after it.
    """
    cuts = [(0, 0), *_cuts(spans), (old_height, new_height)]
    strips: list[Strip] = []
    for (old, new), (old_end, new_end) in pairwise(cuts):
        strip = Strip(range(old, min(old_end, old_height)), range(new, min(new_end, new_height)))
        if strips and not strips[-1].new and not strip.old:
            strip = Strip(strips.pop().old, strip.new)
        if strip.old or strip.new:
            strips.append(strip)
    return tuple(strips)


def _cuts(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    old = new = 0
    old_begins = new_begins = True
    for span in _rotated(list(spans)):
        kind = span.kind
        for position, words in enumerate(span.text.split("\n")):
            if position:
                old, old_begins = (old + 1, True) if kind.on_old_side else (old, old_begins)
                new, new_begins = (new + 1, True) if kind.on_new_side else (new, new_begins)
                if old_begins and new_begins:
                    yield old, new
            if words:
                old_begins = old_begins and not kind.on_old_side
                new_begins = new_begins and not kind.on_new_side


def _rotated(spans: Sequence[Span]) -> Iterator[Span]:
    """A paragraph that came or went with the line end before it, as one that did with the line end after it."""
    pending = list(spans)
    for position, span in enumerate(pending):
        following = pending[position + 1] if position + 1 < len(pending) else None
        alone = span.kind is not SpanKind.SAME and span.text.startswith("\n")
        if alone and following and following.kind is SpanKind.SAME and following.text.startswith("\n"):
            yield replace(following, text="\n")
            yield replace(span, text=span.text[1:] + "\n")
            pending[position + 1] = replace(following, text=following.text[1:])
        else:
            yield span
