"""What one document brings to the lists: an entry for each term in each of its sections, as one number.

An entry is `(term × SECTIONS + section) × 4 + times − 1`, so that entries rise by term, then by section. Terms are
pairs of neighbouring characters; single characters, for queries of one, in the head (section 0) and in the first
passage that has them; and the key of a 文号 in the head.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tongbu.search.folded import Folded
from tongbu.search.terms import FIRST, key_term

PLACE_BITS = np.uint64(12)
"""Of a section."""
TIMES_BITS = np.uint64(2)
POSITION_BITS = PLACE_BITS + TIMES_BITS
"""Of what stands below the term."""
MOST = 4
"""How often a term stands in a section is counted up to here."""
_FIRST = np.uint64(FIRST)


def entries_of(folded: Folded, places: NDArray[np.uint64], key: str) -> NDArray[np.uint64]:
    """The entries of pieces of text, given the section of each, rising, and the key of a 文号 or ""."""
    codes = folded.codes.astype(np.uint64)
    place = places[np.cumsum(folded.codes == 0)]
    pairs = np.flatnonzero((codes[:-1] != 0) & (codes[1:] != 0))
    first = np.flatnonzero(codes)
    words = _counted(((codes[pairs] << _FIRST | codes[pairs + 1]) << PLACE_BITS) | place[pairs])
    single = np.sort(codes[first] << (_FIRST + PLACE_BITS) | place[first])
    in_body = (single & np.uint64((1 << int(PLACE_BITS)) - 1)) > 0
    kinds = single >> PLACE_BITS << np.uint64(1) | in_body  # the first of each kind is what is wanted
    characters = single[_starts(kinds)] << TIMES_BITS
    entries = np.sort(np.concatenate([words, characters]), kind="stable")
    return np.append(entries, np.uint64(key_term(key) << int(POSITION_BITS))) if key else entries


def _counted(found: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number once, with how often it was there."""
    found = np.sort(found)
    starts = np.flatnonzero(_starts(found))
    ends = np.empty_like(starts)
    ends[:-1], ends[-1:] = starts[1:], len(found)
    times = np.minimum(ends - starts, MOST).astype(np.uint64)
    counted: NDArray[np.uint64] = found[starts] << TIMES_BITS | (times - np.uint64(1))
    return counted


def _starts(found: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Where another number begins."""
    starts = np.ones(len(found), bool)
    np.not_equal(found[1:], found[:-1], out=starts[1:])
    return starts
