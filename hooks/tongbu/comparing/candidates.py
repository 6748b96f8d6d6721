"""Which pairs of passages are worth a look: those that share uncommon character pairs."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

import numpy as np

from tongbu.comparing.bags import Bags, Places, Values

_COMMON = 80
_MOST_ALIKE = 12
_BEST_CONTAINED = 4


def candidates(old: Bags, new: Bags, texts: tuple[Sequence[str], Sequence[str]]) -> tuple[Places, Places]:
    """Old and new places of the pairs, sorted; at most a fixed number for each passage of either text."""
    rare, other = old.uncommon(new, _COMMON)
    product = (rare.matrix @ other.matrix.T).tocoo()
    rows, columns, common = product.row.astype(np.int64), product.col.astype(np.int64), product.data
    alike = 2 * common / (old.sizes[rows] + new.sizes[columns])
    contained = common / np.minimum(old.sizes[rows], new.sizes[columns])
    kept = _best(rows, columns, alike, _MOST_ALIKE) | _best(columns, rows, alike, _MOST_ALIKE)
    kept |= _best(rows, columns, contained, _BEST_CONTAINED) | _best(columns, rows, contained, _BEST_CONTAINED)
    found = {*zip(rows[kept].tolist(), columns[kept].tolist(), strict=True), *_twins(*texts)}
    pairs = np.array(sorted(found), dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _best(group: Places, member: Places, value: Values, most: int) -> np.ndarray:
    """Which entries are among the greatest of their group."""
    order = np.lexsort((member, -value, group))
    ranked = group[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = ranked[1:] != ranked[:-1]
    places = np.arange(len(order))
    rank = places - np.maximum.accumulate(np.where(first, places, 0)) if len(order) else places
    chosen = np.zeros(len(order), dtype=bool)
    chosen[order[rank < most]] = True
    return chosen


def _twins(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Passages of the same words, the first with the first: a formula that recurs is common by nature."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for j, text in enumerate(new):
        waiting[text].append(j)
    for i, text in enumerate(old):
        if places := waiting.get(text):
            yield i, places.popleft()
