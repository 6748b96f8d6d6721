"""Whole sentences that stand in both texts: those that kept their order, and those that changed places."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from tongbu.comparing.bags import Bags
from tongbu.comparing.folding import fold

_LEAST_KEPT = 6
_LEAST_MOVED = 8
"""In letters: a shorter sentence in common says nothing."""
_LEAST_GONE = 0.5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and whether it stands in the other text too, elsewhere."""

    text: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences that stand beside each other; `kept` says that they are one sentence, the same in both."""

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    kept: bool = False


def stretches(old: Sequence[str], new: Sequence[str], elsewhere: Sequence[str] = ()) -> Iterator[Stretch]:
    """Both texts cut at the sentences that were kept; the stretches' sentences joined are the texts.

    `elsewhere` are sentences of a third text: old ones that went there, changed a little perhaps, have moved too.
    """
    before, after = [fold(each) for each in old], [fold(each) for each in new]
    kept = _kept(before, after)
    gone, come = _moved(before, after, kept)
    if elsewhere:
        rest = [at for at in range(len(old)) if at not in gone and len(before[at]) >= _LEAST_MOVED]
        gone |= set(_gone(before, sorted(set(rest) - {row for row, _ in kept}), after, list(map(fold, elsewhere))))
    i = j = 0
    for row, column in [*kept, (len(old), len(new))]:
        left = tuple(Sentence(old[at], at in gone) for at in range(i, row))
        right = tuple(Sentence(new[at], at in come) for at in range(j, column))
        if left or right:
            yield Stretch(left, right)
        if row < len(old):
            yield Stretch((Sentence(old[row]),), (Sentence(new[column]),), kept=True)
        i, j = row + 1, column + 1


def _gone(old: Sequence[str], places: Sequence[int], new: Sequence[str], elsewhere: Sequence[str]) -> Iterator[int]:
    """Those of the old sentences at `places` that are more like one elsewhere than like any of the new text."""
    mine, here, there = Bags.of([old[at] for at in places], new, elsewhere)
    for at, near, far in zip(places, mine.most_alike(here), mine.most_alike(there), strict=True):
        if far >= _LEAST_GONE and far > near:
            yield at


def _kept(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common run of sentences, in order; short ones are left to the words around them."""
    rows = [at for at, text in enumerate(old) if len(text) >= _LEAST_KEPT]
    columns = [at for at, text in enumerate(new) if len(text) >= _LEAST_KEPT]
    steps = Indel.opcodes([old[at] for at in rows], [new[at] for at in columns])
    return [
        (rows[step.src_start + offset], columns[step.dest_start + offset])
        for step in steps
        if step.tag == "equal"
        for offset in range(step.src_end - step.src_start)
    ]


def _moved(old: Sequence[str], new: Sequence[str], kept: Sequence[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """The places of sentences that are in both texts, out of order: the first with the first."""
    rows, columns = {row for row, _ in kept}, {column for _, column in kept}
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for at, text in enumerate(new):
        if at not in columns and len(text) >= _LEAST_MOVED:
            waiting[text].append(at)
    pairs = [(at, waiting[text].popleft()) for at, text in enumerate(old) if at not in rows and waiting.get(text)]
    return {row for row, _ in pairs}, {column for _, column in pairs}
