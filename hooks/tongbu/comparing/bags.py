"""Bags of character pairs of many passages at once, in sorted arrays: likeness of whole texts in a few operations.

A bag keeps how often a pair occurs: the second occurrence is a feature of its own, so that two passages have as many
pairs in common as features. Two texts are a few thousand features: at that size numpy's own sorting is several times
faster than sparse matrices, of which each product makes dozens of small objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tongbu.comparing.grams import letters_of_each

Places = NDArray[np.int64]
Values = NDArray[np.float64]
_PLANE = 21
"""Bits of a Unicode code point, and of the number of a passage."""
_OCCURRENCE = 20
_MOST_OFTEN = (1 << _OCCURRENCE) - 1
_AT_ONCE = 1_000_000
_COMMON = 80


@dataclass(frozen=True, slots=True)
class Bags:
    """The bags of one text's passages.

    - `rows`, `columns`: for every passage, in order, its features in rising order; the other text's have the same
      numbers, all below `width`;
    - `sizes`: the number of pairs in each passage.
    """

    rows: Places
    columns: Places
    width: int
    sizes: Values

    @classmethod
    def of(cls, *sides: Sequence[str]) -> tuple[Bags, ...]:
        """The bags of each side's folded texts, with features in common."""
        rows, features = _features([text for side in sides for text in side])
        known, columns = np.unique(features, return_inverse=True)
        bounds = np.cumsum([0, *map(len, sides)])
        ends = np.searchsorted(rows, bounds)
        return tuple(
            cls._of(rows[start:end] - low, columns[start:end], len(known), high - low)
            for (low, high), (start, end) in zip(pairwise(bounds.tolist()), pairwise(ends.tolist()), strict=True)
        )

    @classmethod
    def _of(cls, rows: Places, columns: Places, width: int, count: int) -> Bags:
        return cls(rows, columns, width, np.bincount(rows, minlength=count).astype(np.float64))

    def shared(self, other: Bags, mine: Places, theirs: Places) -> Values:
        """How many pairs row `mine[k]` has in common with the other's row `theirs[k]`."""
        known = other.rows * self.width + other.columns
        ends = np.cumsum(self.sizes.astype(np.int64))
        found = np.zeros(len(mine))
        for share in _shares(self.sizes[mine]):
            one, two = mine[share], theirs[share]
            sizes = self.sizes[one].astype(np.int64)
            sought = self.columns[_ranges(ends[one] - sizes, sizes)] + np.repeat(two * self.width, sizes)
            at = np.searchsorted(known, sought)
            same = known[np.minimum(at, len(known) - 1)] == sought if len(known) else np.zeros(len(sought), dtype=bool)
            found[share] = np.bincount(np.repeat(np.arange(len(one)), sizes)[same], minlength=len(one))
        return found

    def likeness(self, other: Bags, mine: Places, theirs: Places, common: Values | None = None) -> Values:
        """Between 0 and 1: twice what is common (`shared`) by what both have (Dice)."""
        if common is None:
            common = self.shared(other, mine, theirs)
        return 2 * common / np.maximum(1, self.sizes[mine] + other.sizes[theirs])

    def common(self, other: Bags) -> tuple[Places, Places, Values]:
        """Every row and row of the other that share a feature, sorted; with each, the number of features they share."""
        often = np.bincount(other.columns, minlength=self.width)
        first = np.cumsum(often) - often
        partners = other.rows[np.argsort(other.columns, kind="stable")]
        times = often[self.columns]
        parts = []
        for share in _shares(times, self.rows):
            matches = partners[_ranges(first[self.columns[share]], times[share])]
            pairs = np.repeat(self.rows[share], times[share]) * len(other.sizes) + matches
            parts.append(np.unique(pairs, return_counts=True))
        pairs = np.concatenate([np.zeros(0, dtype=np.int64), *(part for part, _ in parts)])
        counts = np.concatenate([np.zeros(0), *(part for _, part in parts)])
        return *np.divmod(pairs, max(1, len(other.sizes))), counts

    def most_alike(self, other: Bags) -> Values:
        """For each passage its likeness to the most alike of the other's, by pairs that are not very common."""
        rows, columns = np.arange(len(self.sizes)), np.arange(len(other.sizes))
        rare, theirs = self.uncommon(other, _COMMON, rows, columns)
        rows, columns, shared = rare.common(theirs)
        result = np.zeros(len(self.sizes))
        np.maximum.at(result, rows, 2 * shared / (rare.sizes[rows] + theirs.sizes[columns]))
        return result

    def uncommon(self, other: Bags, most: int, mine: Places, theirs: Places) -> tuple[Bags, Bags]:
        """The rows `mine` and the other's `theirs`, the others empty, without what many passages say.

        That is the pairs that more than `most` of all passages of either side have.
        """
        ours, others = self._only(mine), other._only(theirs)
        if max(len(self.sizes), len(other.sizes)) <= most:
            return ours, others
        often = np.maximum(*(np.bincount(each.columns, minlength=self.width) for each in (self, other))) > most
        return ours._without(often), others._without(often)

    def _without(self, columns: NDArray[np.bool_]) -> Bags:
        kept = ~columns[self.columns]
        return self._of(self.rows[kept], self.columns[kept], self.width, len(self.sizes))

    def _only(self, rows: Places) -> Bags:
        if len(rows) == len(self.sizes):
            return self
        kept = np.zeros(len(self.sizes), dtype=bool)
        kept[rows] = True
        inside = kept[self.rows]
        return self._of(self.rows[inside], self.columns[inside], self.width, len(self.sizes))


def _ranges(starts: Places, sizes: Places) -> Places:
    """The numbers from each start on, as many as its size says, one run after the other."""
    runs: Places = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
    return runs + np.arange(len(runs))


def _shares(sizes: NDArray[np.number], groups: Places | None = None) -> Iterator[slice]:
    """All of it in slices of about `_AT_ONCE` by sum of sizes; equal neighbours in `groups` stay together."""
    if sizes.sum() <= _AT_ONCE:
        yield slice(0, len(sizes))
        return
    number = np.cumsum(sizes) // _AT_ONCE
    if groups is not None:
        number = number[np.searchsorted(groups, groups)]
    bounds = [0, *(np.flatnonzero(np.diff(number)) + 1).tolist(), len(sizes)]
    yield from (slice(start, end) for start, end in pairwise(bounds))


def _features(texts: Sequence[str]) -> tuple[Places, Places]:
    """The row and the feature of every pair in `texts`, sorted."""
    rows, codes = _pairs(texts)
    key = np.sort(rows << 2 * _PLANE | codes)
    places = np.arange(len(key))
    first = np.ones(len(key), dtype=bool)
    first[1:] = key[1:] != key[:-1]
    before = places - np.maximum.accumulate(np.where(first, places, 0)) if len(key) else places
    codes = key & ((1 << 2 * _PLANE) - 1)
    return key >> 2 * _PLANE, codes << _OCCURRENCE | np.minimum(before, _MOST_OFTEN)


def _pairs(texts: Sequence[str]) -> tuple[Places, Places]:
    """The row and the code of every two letters that stand together in one text; a single letter is a pair with NUL."""
    words = [word if len(word) > 1 else word + "\0" if word else "" for word in letters_of_each(texts)]
    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    owners = np.repeat(np.arange(len(words)), [len(word) for word in words])
    together = owners[:-1] == owners[1:]
    return owners[:-1][together], (codes[:-1] << _PLANE | codes[1:])[together]
