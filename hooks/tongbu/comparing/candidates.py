"""Which pairs of passages are worth a look: those that share uncommon character pairs."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from tongbu.comparing.grams import Bag

_COMMON = 80
_KEPT = 12


def candidates(old: Sequence[Bag], new: Sequence[Bag]) -> Iterator[tuple[int, int]]:
    """Pairs (old index, new index), sorted; at most a fixed number for each passage of either text."""
    there = {(i, j) for i, others in _best(old, _index(new), new) for j in others}
    back = {(i, j) for j, others in _best(new, _index(old), old) for i in others}
    yield from sorted({*there, *back, *_twins(old, new)})


def _twins(old: Sequence[Bag], new: Sequence[Bag]) -> Iterator[tuple[int, int]]:
    """Passages of the same words, the first with the first: a formula that recurs is common by nature."""
    waiting: dict[frozenset[tuple[str, int]], deque[int]] = defaultdict(deque)
    for j, grams in enumerate(new):
        waiting[frozenset(grams.items())].append(j)
    for i, grams in enumerate(old):
        if places := waiting.get(frozenset(grams.items())):
            yield i, places.popleft()


def _index(bags: Sequence[Bag]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for position, grams in enumerate(bags):
        for gram in grams:
            index[gram].append(position)
    return index


def _best(
    bags: Sequence[Bag], index: Mapping[str, list[int]], targets: Sequence[Bag]
) -> Iterator[tuple[int, list[int]]]:
    for position, grams in enumerate(bags):
        score: dict[int, float] = defaultdict(float)
        for gram, count in grams.items():
            found = index.get(gram, ())
            if len(found) <= _COMMON:
                for other in found:
                    score[other] += min(count, targets[other][gram])
        ranked = {other: 2 * common / (grams.total() + targets[other].total()) for other, common in score.items()}
        yield position, sorted(ranked, key=lambda other: (-ranked[other], other))[:_KEPT]
