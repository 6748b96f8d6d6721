"""Which pairs of passages are worth a look: those that share uncommon character pairs."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence

import numpy as np

from tongbu.comparing.bags import Bags, Places, Values

_COMMON = 80
_MOST_ALIKE = 12
_BEST_CONTAINED = 4
_LEAST_ALIKE = 0.08
_LEAST_CONTAINED = 0.3
"""By uncommon pairs alone, which are fewer than all: well below what makes a pair in the end."""


Texts = tuple[Sequence[str], Sequence[str]]


def candidates(old: Bags, new: Bags, texts: Texts, labels: Texts) -> tuple[Places, Places]:
    """Old and new places of the pairs, sorted; at most a fixed number for each passage of either text.

    Passages of one label are always a pair worth a look; one that stands word for word in both texts has no further
    candidates.
    """
    twins = list(_twins(*texts))
    mine, theirs = _open(texts, twins)
    rare, other = old.uncommon(new, _COMMON, mine, theirs)
    rows, columns, common = rare.common(other)
    alike = 2 * common / (old.sizes[rows] + new.sizes[columns])
    contained = common / np.minimum(old.sizes[rows], new.sizes[columns])
    worth = np.flatnonzero((alike >= _LEAST_ALIKE) | (contained >= _LEAST_CONTAINED))
    rows, columns, alike, contained = rows[worth], columns[worth], alike[worth], contained[worth]
    if len(rows) and max(np.bincount(rows).max(), np.bincount(columns).max()) > _MOST_ALIKE:
        kept = _best(rows, columns, alike, _MOST_ALIKE) | _best(columns, rows, alike, _MOST_ALIKE)
        kept |= _best(rows, columns, contained, _BEST_CONTAINED) | _best(columns, rows, contained, _BEST_CONTAINED)
        rows, columns = rows[kept], columns[kept]
    found = {*zip(rows.tolist(), columns.tolist(), strict=True), *twins, *_namesakes(labels)}
    pairs = np.array(sorted(found), dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _twins(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Passages of the same words, the first with the first: a formula that recurs is common by nature."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for j, text in enumerate(new):
        waiting[text].append(j)
    for i, text in enumerate(old):
        if places := waiting.get(text):
            yield i, places.popleft()


def _namesakes(labels: Texts) -> Iterator[tuple[int, int]]:
    """Passages of the same label: where all of them are formulas, hardly any pair of letters is uncommon."""
    places = {label: j for j, label in enumerate(labels[1])}
    for i, label in enumerate(labels[0]):
        if label in places:
            yield i, places[label]


def _open(texts: Texts, twins: Sequence[tuple[int, int]]) -> tuple[Places, Places]:
    """The places of both texts but for twins whose words stand nowhere else."""
    often = [Counter(side) for side in texts]
    settled = [(i, j) for i, j in twins if often[0][texts[0][i]] == often[1][texts[0][i]] == 1]
    mine, theirs = np.arange(len(texts[0])), np.arange(len(texts[1]))
    return np.delete(mine, [i for i, _ in settled]), np.delete(theirs, [j for _, j in settled])


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
