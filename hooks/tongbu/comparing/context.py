"""What speaks for a pair beside its words: its neighbours, its division and what it cites."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from tongbu.comparing.bags import Places, Values
from tongbu.comparing.passages import Passage

_NEIGHBOUR = 1.0
_DIVISION = 0.3
_CITED = 0.5


class Context:
    """An alignment as evidence for a better one."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]) -> None:
        """`main` is the alignment so far, old place → new place."""
        self._main = main
        self._old, self._new = old, new
        self._division = _counterparts(old, new, main)
        self._numbers = {old[i].unit.ordinal: new[j].unit.ordinal for i, j in main.items()}
        self._cited = [each.cites for each in old]

    def support(self, mine: Places, theirs: Places) -> Values:
        """For each pair, between 0 and a little over 2."""
        return np.array([self._support(i, j) for i, j in zip(mine.tolist(), theirs.tolist(), strict=True)])

    def _support(self, i: int, j: int) -> float:
        near = (self._main.get(i - 1) == j - 1) + (self._main.get(i + 1) == j + 1)
        there = self._division.get(self._old[i].division)
        within = there is not None and there == self._new[j].division
        return _NEIGHBOUR * near + _DIVISION * within + _CITED * self._cites_alike(i, j)

    def _cites_alike(self, i: int, j: int) -> float:
        """The share of what the old passage cites that the new one cites by its new number."""
        cited = self._cited[i]
        if not cited:
            return 0.0
        there = set(self._new[j].cites)
        return sum(self._numbers.get(each) in there for each in cited) / len(cited)


def _counterparts(
    old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each division of the old text the one of the new text into which most of its passages went."""
    votes: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for i, j in main.items():
        votes[old[i].division][new[j].division] += 1
    return {
        division: min(found, key=lambda each: (-found[each], each)) for division, found in votes.items() if division
    }
