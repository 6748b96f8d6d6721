"""Which pairs of passages are worth a look: those that share uncommon character pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tongbu.comparing.grams import Bag

_COMMON = 80
_KEPT = 12


def candidates(old: Sequence[Bag], new: Sequence[Bag]) -> Iterator[tuple[int, int]]:
    """Pairs (old index, new index), sorted; at most a fixed number for each passage of either text."""
    there = _best(old, _index(new), new)
    back = _best(new, _index(old), old)
    yield from sorted({(i, j) for i, js in there for j in js} | {(i, j) for j, is_ in back for i in is_})


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
