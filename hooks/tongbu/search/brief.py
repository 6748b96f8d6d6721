"""Brief lists: of a term that stands nearly everywhere, a browser is told in which documents, not in which sections.

A brief list has for each document a position in the head (section 0) where the term stands there, and one in section
1 for all of the body. So it never has more than two for a document, however long documents are.
"""

from __future__ import annotations

import numpy as np

from tongbu.search.entries import MOST
from tongbu.search.packing import Numbers
from tongbu.search.shard import PLACE
from tongbu.search.terms import KEYS

MANY = 12_000
"""A term with more entries has a brief list, in a file of its own."""
_PLACE, _MOST = np.uint64(PLACE), np.uint64(MOST)


def is_brief(term: int, entries: int) -> bool:
    """Whether a term with so many entries has a brief list."""
    return entries > MANY and term < KEYS


def brief(positions: Numbers) -> Numbers:
    """The positions of a brief list, of all rising ones of a term."""
    slots, within = positions // _PLACE, positions % _PLACE
    in_head = within < _MOST
    of_body, times = slots[~in_head], within[~in_head] % _MOST + np.uint64(1)
    if not len(of_body):
        return positions
    starts = np.flatnonzero(np.append(True, of_body[1:] != of_body[:-1]))
    sums = np.minimum(np.add.reduceat(times, starts), _MOST) - np.uint64(1)
    return np.sort(np.concatenate([positions[in_head], of_body[starts] * _PLACE + _MOST + sums]))
