"""Bags of character pairs of many passages at once, as one sparse matrix: likeness of whole texts in a few products.

A bag keeps how often a pair occurs: the second occurrence is a feature of its own, so that the product of two rows
is the number of pairs the two passages have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tongbu.comparing.grams import letters

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Places = NDArray[np.int64]
Values = NDArray[np.float64]
_PLANE = 21
"""Bits of a Unicode code point."""
_MOST_OFTEN = (1 << 20) - 1
_AT_ONCE = 4096
_COMMON = 80


@dataclass(frozen=True, slots=True)
class Bags:
    """One row per passage, one column per pair and occurrence; `sizes` is the number of pairs in each passage."""

    matrix: csr_array
    sizes: Values

    @classmethod
    def of(cls, *sides: Sequence[str]) -> tuple[Bags, ...]:
        """The bags of each side's folded texts, with columns in common."""
        from scipy.sparse import csr_array  # see matching.py

        rows, features, count = _features([text for side in sides for text in side])
        known, columns = np.unique(features, return_inverse=True)
        whole = csr_array((np.ones(len(rows)), (rows, columns)), shape=(count, max(1, len(known))))
        bounds = np.cumsum([0, *map(len, sides)])
        return tuple(
            cls(whole[start:end], np.asarray(whole[start:end].sum(axis=1)).ravel()) for start, end in pairwise(bounds)
        )

    def shared(self, other: Bags, mine: Places, theirs: Places) -> Values:
        """How many pairs row `mine[k]` has in common with the other's row `theirs[k]`."""
        parts = [
            np.asarray(
                self.matrix[mine[at : at + _AT_ONCE]].multiply(other.matrix[theirs[at : at + _AT_ONCE]]).sum(axis=1)
            )
            for at in range(0, len(mine), _AT_ONCE)
        ]
        return np.concatenate([part.ravel() for part in parts]) if parts else np.zeros(0)

    def likeness(self, other: Bags, mine: Places, theirs: Places) -> Values:
        """Between 0 and 1: twice what is common by what both have (Dice)."""
        return 2 * self.shared(other, mine, theirs) / np.maximum(1, self.sizes[mine] + other.sizes[theirs])

    def most_alike(self, other: Bags) -> Values:
        """For each passage its likeness to the most alike of the other's, by pairs that are not very common."""
        rare, theirs = self.uncommon(other, _COMMON)
        product = (rare.matrix @ theirs.matrix.T).tocoo()
        result = np.zeros(len(self.sizes))
        np.maximum.at(result, product.row, 2 * product.data / (rare.sizes[product.row] + theirs.sizes[product.col]))
        return result

    def uncommon(self, other: Bags, most: int) -> tuple[Bags, Bags]:
        """Both without the pairs that more than `most` passages of either side have."""
        often = np.maximum(_frequency(self.matrix), _frequency(other.matrix)) > most
        kept = np.flatnonzero(~often)
        return self._of_columns(kept), other._of_columns(kept)

    def _of_columns(self, columns: Places) -> Bags:
        matrix = self.matrix[:, columns]
        return Bags(matrix, np.asarray(matrix.sum(axis=1)).ravel())


def _frequency(matrix: csr_array) -> Places:
    return np.bincount(matrix.indices, minlength=matrix.shape[1])


def _features(texts: Sequence[str]) -> tuple[Places, Places, int]:
    """The row and the feature of every pair in `texts`, and the number of rows."""
    rows, codes = _pairs(texts)
    order = np.lexsort((codes, rows))
    rows, codes = rows[order], codes[order]
    first = np.ones(len(rows), dtype=bool)
    first[1:] = (rows[1:] != rows[:-1]) | (codes[1:] != codes[:-1])
    places = np.arange(len(rows))
    before = places - np.maximum.accumulate(np.where(first, places, 0)) if len(rows) else places
    return rows, codes << 20 | np.minimum(before, _MOST_OFTEN), len(texts)


def _pairs(texts: Sequence[str]) -> tuple[Places, Places]:
    """The row and the code of every two letters that stand together in one text; a single letter is a pair with NUL."""
    words = [letters(text) for text in texts]
    words = [word if len(word) > 1 else word + "\0" if word else "" for word in words]
    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    owners = np.repeat(np.arange(len(words)), [len(word) for word in words])
    together = owners[:-1] == owners[1:]
    return owners[:-1][together], (codes[:-1] << _PLANE | codes[1:])[together]
