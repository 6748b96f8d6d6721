"""Lists of where terms stand (postings), and the shards in which a browser fetches them.

A position is `(slot × SECTIONS + section) × 4 + times − 1`. A list holds rising positions, each as
`(places since the last one) × 4 + times − 1`, where a place is slot × SECTIONS + section.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tongbu.search.entries import MOST, POSITION_BITS, TIMES_BITS
from tongbu.search.packing import Numbers, Places, pack, unpack

PLACE = 1 << int(POSITION_BITS)
"""The positions of one slot."""
_HEAD = struct.Struct("<II")
_MOST = np.uint64(MOST)


@dataclass(frozen=True, slots=True)
class Lists:
    """For each of some terms its list, and in how many documents it stands; `bounds` of the positions of each."""

    terms: Numbers
    lists: Sequence[bytes]
    documents: NDArray[np.int64]
    bounds: Sequence[int]


def packed_lists(terms: Numbers, positions: Numbers) -> Lists:
    """The lists of terms that stand at positions: rising by position for each term, each term's together."""
    starts = np.flatnonzero(np.append(True, terms[1:] != terms[:-1])) if len(terms) else np.zeros(0, np.int64)
    packed, ends = pack(_differences(positions, starts))
    slots = positions >> POSITION_BITS
    new = np.append(True, slots[1:] != slots[:-1]) if len(slots) else np.zeros(0, bool)
    new[starts] = True
    bounds = [0, *ends[np.append(starts[1:], len(terms)) - 1].tolist()] if len(starts) else [0]
    data = packed.tobytes()
    lists = [data[low:high] for low, high in pairwise(bounds)]
    documents = np.add.reduceat(new, starts, dtype=np.int64) if len(starts) else starts
    return Lists(terms[starts], lists, documents, [*starts.tolist(), len(terms)])


def positions_of(packed: bytes) -> tuple[Numbers, Places]:
    """The positions in a list, and where each one's bytes end; raises ValueError where it is none."""
    values, ends = unpack(packed)
    return np.cumsum(values // _MOST, dtype=np.uint64) * _MOST + values % _MOST, ends


class Exchanged(NamedTuple):
    """A list after some positions came and others went: its bytes, and how many positions and documents it has."""

    packed: bytes
    entries: int
    documents: int


def exchanged(packed: bytes, gone: Numbers, come: Numbers) -> Exchanged:
    """A list without some rising positions and with others.

    Raises ValueError where the list does not hold what is to go. Only bytes between the first and the last of them
    are made anew.
    """
    positions, ends = positions_of(packed)
    least = min(int(each[0]) for each in (gone, come) if len(each))
    most = max(int(each[-1]) for each in (gone, come) if len(each))
    low, high = np.searchsorted(positions, [least, most + 1]).tolist()
    some = positions[low:high]
    places = np.searchsorted(some, gone)
    if len(gone) and (int(places[-1]) >= len(some) or not np.array_equal(some[places], gone)):
        raise ValueError("a list does not hold what it should")
    some = np.sort(np.concatenate([np.delete(some, places), come]))
    after = min(high + 1, len(positions))
    before = positions[low - 1 : low] if low else np.zeros(1, np.uint64)
    values = _differences(np.concatenate([before, some, positions[high:after]]), np.zeros(1, np.int64))[1:]
    start, end = (int(ends[place - 1]) if place else 0 for place in (low, after))
    whole = np.concatenate([positions[:low], some, positions[high:]]) // np.uint64(PLACE)
    documents = int(np.count_nonzero(whole[1:] != whole[:-1])) + 1 if len(whole) else 0
    return Exchanged(packed[:start] + pack(values)[0].tobytes() + packed[end:], len(whole), documents)


def packed_shard(terms: Numbers, lists: Sequence[bytes]) -> bytes:
    """The bytes of a shard: how many terms it has, how long their table is, the table, the lists.

    The table has for each of the rising terms the difference to the one before, and how many bytes its list has.
    """
    return _shard(terms, np.array([len(each) for each in lists], np.int64), lists)


@dataclass(frozen=True, slots=True)
class Shard:
    """A shard as it was read; its lists end in `data` where `ends` says, the first begins at `start`."""

    data: bytes
    start: int
    terms: Numbers
    ends: Places

    @classmethod
    def read(cls, data: bytes) -> Shard:
        """Understand the bytes of a shard; raises ValueError where they are none."""
        if len(data) < _HEAD.size:
            raise ValueError("a shard without a head")
        count, size = _HEAD.unpack_from(data)
        start = _HEAD.size + size
        table, _ = unpack(data[_HEAD.size : start])
        ends = np.cumsum(table[1::2]).astype(np.int64) + start
        if len(table) != 2 * count or (int(ends[-1]) if count else start) != len(data):
            raise ValueError("a shard is not whole")
        return cls(data, start, np.cumsum(table[::2], dtype=np.uint64), ends)

    def list_of(self, term: int) -> bytes:
        """A term's list; empty if it is not here."""
        place = int(np.searchsorted(self.terms, np.uint64(term)))
        if place == len(self.terms) or int(self.terms[place]) != term:
            return b""
        return self.data[int(self.ends[place - 1]) if place else self.start : int(self.ends[place])]

    def with_lists(self, lists: Mapping[int, bytes]) -> bytes:
        """The bytes of the shard with other lists for some terms; those with empty ones go."""
        changed = np.array(sorted(lists), np.uint64)
        bounds = np.append(self.start, self.ends)
        cuts = np.searchsorted(self.terms, changed).tolist()
        pieces, at, terms, sizes = [], 0, [], []
        all_sizes = np.diff(bounds)
        for term, cut in zip(changed.tolist(), cuts, strict=True):
            pieces += [self.data[int(bounds[at]) : int(bounds[cut])], lists[term]]
            terms.append(self.terms[at:cut])
            sizes.append(all_sizes[at:cut])
            if lists[term]:
                terms.append(np.array([term], np.uint64))
                sizes.append(np.array([len(lists[term])]))
            at = cut + (cut < len(self.terms) and int(self.terms[cut]) == term)
        rest = (*pieces, self.data[int(bounds[at]) :])
        return _shard(np.concatenate([*terms, self.terms[at:]]), np.concatenate([*sizes, all_sizes[at:]]), rest)


def _shard(terms: Numbers, sizes: Places, lists: Iterable[bytes]) -> bytes:
    table = np.empty(2 * len(terms), np.uint64)
    table[::2] = np.diff(terms, prepend=np.uint64(0))
    table[1::2] = sizes
    head = pack(table)[0].tobytes()
    return _HEAD.pack(len(terms), len(head)) + head + b"".join(lists)


def _differences(positions: Numbers, starts: Places) -> Numbers:
    """What is packed of positions: differences between places, from 0 at each start."""
    places = positions >> TIMES_BITS
    values = np.empty_like(places)
    np.subtract(places[1:], places[:-1], out=values[1:])
    values[starts] = places[starts]
    values <<= TIMES_BITS
    values |= positions & np.uint64(MOST - 1)
    return values
