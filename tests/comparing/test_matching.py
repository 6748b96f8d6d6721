"""Pairs that are settled one by one are those of the best assignment over all."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing.matching import _best, assign

GAINS = st.floats(-0.2, 1.1) | st.sampled_from([0.0, 0.25, 0.5, 1.0])
PAIRS = st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)), GAINS, max_size=24)


@given(PAIRS)
def test_the_assignment_is_worth_as_much_as_the_best(gains: dict[tuple[int, int], float]) -> None:
    pairs = sorted(gains)
    mine, theirs = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    values = np.array([gains[pair] for pair in pairs])
    found = assign(mine, theirs, values, 8, 8)
    assert len(set(found.values())) == len(found)
    kept = values > 0
    best = _best(mine[kept], theirs[kept], values[kept], 8) if kept.any() else {}
    assert abs(sum(gains[pair] for pair in found.items()) - sum(gains[pair] for pair in best.items())) < 1e-8
    assert list(found) == sorted(found)
