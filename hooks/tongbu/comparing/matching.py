"""The best one-to-one assignment of old to new passages, over all pairs at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from tongbu.comparing.bags import Places, Values

Pair = tuple[int, int]
_CLEARLY = 1e-9
_ROUNDS = 4
_BASE = 4.0
"""Lifts all costs above zero, which a sparse matrix takes for an absent pair."""


def assign(mine: Places, theirs: Places, gains: Values, size: int, width: int) -> dict[int, int]:
    """Old place → new place with the greatest sum of gains, in order; a passage may stay alone at no gain.

    `gains[k]` is what pairing old place `mine[k]` with new place `theirs[k]` is worth.
    """
    kept = gains > 0
    mine, theirs, gains = mine[kept], theirs[kept], gains[kept]
    # Of two versions most passages have one counterpart that has no other: about these there is nothing to decide.
    sure = (np.bincount(mine, minlength=size)[mine] == 1) & (np.bincount(theirs, minlength=width)[theirs] == 1)
    found = dict(zip(mine[sure].tolist(), theirs[sure].tolist(), strict=True))
    if not sure.all():
        rest = mine[~sure], theirs[~sure], gains[~sure]
        found.update(_settled(*rest) or _best(*rest, width))
    return dict(sorted(found.items()))


def _settled(mine: Places, theirs: Places, gains: Values) -> dict[int, int] | None:
    """The assignment, where one pair after the other is worth more than all it stands in the way of; else None.

    Of such a pair and whatever else its two passages could be paired with, it is in every best assignment.
    """
    rows: dict[int, dict[int, float]] = defaultdict(dict)
    columns: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j, gain in zip(mine.tolist(), theirs.tolist(), gains.tolist(), strict=True):
        rows[i][j] = columns[j][i] = gain
    found: dict[int, int] = {}
    waiting = list(rows)
    for _ in range(_ROUNDS):
        waiting = [i for i in waiting if not _settle(i, rows, columns, found)]
        if not waiting:
            return found
    return None


def _settle(
    i: int, rows: Mapping[int, dict[int, float]], columns: Mapping[int, dict[int, float]], found: dict[int, int]
) -> bool:
    """Whether it is clear what becomes of an old place; if so, nothing else is offered its counterpart any more."""
    if not rows[i]:
        return True
    j = max(rows[i], key=rows[i].__getitem__)
    others = max((gain for place, gain in rows[i].items() if place != j), default=0.0)
    rivals = max((gain for place, gain in columns[j].items() if place != i), default=0.0)
    if rows[i][j] <= others + rivals + _CLEARLY:
        return False
    found[i] = j
    for place in rows[i]:
        del columns[place][i]
    for place in columns[j]:
        del rows[place][j]
    return True


def _best(mine: Places, theirs: Places, gains: Values, width: int) -> dict[int, int]:
    # A fifth of a second, which a run that compares nothing need not spend.
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    places, numbers = np.unique(mine, return_inverse=True)
    size = len(places)
    alone = np.arange(size)
    rows, columns = np.concatenate([numbers, alone]), np.concatenate([theirs, width + alone])
    costs = np.concatenate([_BASE - gains, np.full(size, _BASE)])
    graph = coo_array((costs, (rows, columns)), shape=(size, width + size)).tocsr()
    found = min_weight_full_bipartite_matching(graph)
    return {int(places[i]): int(j) for i, j in zip(*found, strict=True) if j < width}
