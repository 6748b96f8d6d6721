"""The best one-to-one assignment of old to new passages, over all pairs at once."""

from __future__ import annotations

import numpy as np

from tongbu.comparing.bags import Places, Values

Pair = tuple[int, int]
_BASE = 4.0
"""Lifts all costs above zero, which a sparse matrix takes for an absent pair."""


def assign(mine: Places, theirs: Places, gains: Values, size: int, width: int) -> dict[int, int]:
    """Old place → new place with the greatest sum of gains; a passage may stay alone at no gain.

    `gains[k]` is what pairing old place `mine[k]` with new place `theirs[k]` is worth.
    """
    if not size:
        return {}
    # A fifth of a second, which a run that compares nothing need not spend.
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    kept = gains > 0
    alone = np.arange(size)
    rows = np.concatenate([mine[kept], alone])
    columns = np.concatenate([theirs[kept], width + alone])
    costs = np.concatenate([_BASE - gains[kept], np.full(size, _BASE)])
    graph = coo_array((costs, (rows, columns)), shape=(size, width + size)).tocsr()
    found = min_weight_full_bipartite_matching(graph)
    return {int(i): int(j) for i, j in zip(*found, strict=True) if j < width}
