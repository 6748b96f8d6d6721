"""What changes in the lists when documents come and go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tongbu.search.analysis import Analysis
from tongbu.search.packing import Numbers
from tongbu.search.shard import PLACE

_PLACE = np.uint64(PLACE)


@dataclass(frozen=True, slots=True)
class _Side:
    """Terms, rising, and where each stands."""

    terms: Numbers
    positions: Numbers

    @classmethod
    def of(cls, documents: Iterable[tuple[int, Analysis]]) -> _Side:
        """All entries of documents at their slots."""
        none = np.zeros(0, np.uint64)
        found = [(each.entries // _PLACE, each.entries % _PLACE + np.uint64(slot) * _PLACE) for slot, each in documents]
        terms = np.concatenate([none, *(terms for terms, _ in found)])
        positions = np.concatenate([none, *(positions for _, positions in found)])
        order = np.lexsort((positions, terms))
        return cls(terms[order], positions[order])

    def where(self, term: int) -> Numbers:
        """The positions of one term."""
        low, high = np.searchsorted(self.terms, np.array([term, term + 1], np.uint64)).tolist()
        return self.positions[low:high]


@dataclass(frozen=True, slots=True)
class Changes:
    """What goes and what comes; `terms` are those of which anything does."""

    gone: _Side
    come: _Side
    terms: Numbers

    @classmethod
    def between(cls, old: Iterable[tuple[int, Analysis]], new: Iterable[tuple[int, Analysis]]) -> Changes:
        """From documents that go to those that come, each at its slot."""
        gone, come = _Side.of(old), _Side.of(new)
        terms = np.concatenate([gone.terms, come.terms])
        positions = np.concatenate([gone.positions, come.positions])
        order = np.lexsort((positions, terms))
        terms, positions = terms[order], positions[order]
        same = np.flatnonzero((terms[1:] == terms[:-1]) & (positions[1:] == positions[:-1]))
        changed = np.ones(len(terms), bool)
        changed[same] = changed[same + 1] = False
        return cls(gone, come, np.unique(terms[changed]))

    def all_of(self, term: int) -> tuple[Numbers, Numbers]:
        """Where a term stood in the documents that go, and where it stands in those that come."""
        return self.gone.where(term), self.come.where(term)

    def of(self, term: int) -> tuple[Numbers, Numbers]:
        """Where a term no longer stands, and where it stands now."""
        gone, come = self.all_of(term)
        return np.setdiff1d(gone, come, assume_unique=True), np.setdiff1d(come, gone, assume_unique=True)
