"""The best one-to-one assignment of old to new passages, over all pairs at once."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

Pair = tuple[int, int]
_BASE = 4.0
"""Lifts all costs above zero, which a sparse matrix takes for an absent pair."""


def assign(gains: Mapping[Pair, float], size: int, width: int) -> dict[int, int]:
    """Old index → new index with the greatest sum of gains; a passage may stay alone at no gain."""
    if not size:
        return {}
    pairs = [(i, j, _BASE - gain) for (i, j), gain in gains.items() if gain > 0]
    pairs += [(i, width + i, _BASE) for i in range(size)]
    rows, columns, costs = (np.array(values) for values in zip(*pairs, strict=True))
    graph = coo_array((costs, (rows, columns)), shape=(size, width + size)).tocsr()
    found = min_weight_full_bipartite_matching(graph)
    return {int(i): int(j) for i, j in zip(*found, strict=True) if j < width}
