"""The inverted file: which sections hold a term, packed into shards that a browser fetches one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tongbu.search.analysis import FIRST, Analysis

MOST = 4
"""How often a term stands in a section is counted up to here."""
ENTRIES_PER_SHARD = 6_000
_AT_ONCE = 4_000_000
"""So many entries are sorted at a time, to keep memory small."""
_FNV_START, _FNV_PRIME, _FNV_MASK = 2166136261, 16777619, 0xFFFFFFFF
_SECOND = (1 << FIRST) - 1


class Postings:
    """Collects documents in their order, whose sections are numbered through the whole index."""

    def __init__(self) -> None:
        self._terms: list[NDArray[np.uint64]] = []
        self._entries: list[NDArray[np.uint64]] = []
        self._keys: dict[str, list[int]] = defaultdict(list)
        self._sections = 0
        self._size = 0

    def add(self, document: Analysis) -> None:
        """Enter the document that follows the last one."""
        section = document.sections.astype(np.uint64) + np.uint64(self._sections)
        self._terms.append(document.terms)
        self._entries.append(
            section * np.uint64(MOST) + np.minimum(document.times, MOST).astype(np.uint64) - np.uint64(1)
        )
        if document.key:
            self._keys[document.key].append(self._sections * MOST)
        self._sections += document.count
        self._size += len(document.terms) + bool(document.key)

    def shards(self) -> Iterator[bytes]:
        """All terms in as many shards as their entries need: by `shard_of`, and in order within a shard."""
        count = max(1, self._size // ENTRIES_PER_SHARD)
        terms = np.concatenate(self._terms) if self._terms else np.zeros(0, np.uint64)
        entries = np.concatenate(self._entries) if self._entries else np.zeros(0, np.uint64)
        self._terms, self._entries = [], []
        shard = _shards_of(terms, count)
        keys: dict[int, list[str]] = defaultdict(list)
        for key in sorted(self._keys):
            keys[shard_of(key, count)].append(key)
        step = max(1, count * _AT_ONCE // max(1, len(terms)))
        for start in range(0, count, step):
            some = np.flatnonzero((shard >= start) & (shard < start + step))
            yield from self._packed(
                terms[some], entries[some], shard[some], range(start, min(count, start + step)), keys
            )

    def _packed(
        self,
        terms: NDArray[np.uint64],
        entries: NDArray[np.uint64],
        shard: NDArray[np.uint32],
        numbers: range,
        keys: dict[int, list[str]],
    ) -> Iterator[bytes]:
        """The shards of these numbers, given all that belongs into them in the order of sections."""
        order = np.lexsort((terms, shard))
        terms, entries, shard = terms[order], entries[order], shard[order]
        starts = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]])) if len(terms) else np.zeros(0, int)
        packed, ends = _differences(entries, starts)
        bounds = np.searchsorted(shard[starts], [*numbers, numbers.stop])
        words = [_word(int(term)) for term in terms[starts]]
        for number, low, high in zip(numbers, bounds, bounds[1:], strict=False):
            made = bytearray()
            for key in keys[number]:  # "#" comes before all letters and digits
                made += _record(key, _packed_numbers(self._keys[key]))
            for place in range(low, high):
                begin = ends[place - 1] if place else 0
                made += _record(words[place], packed[begin : ends[place]])
            yield bytes(made)


def shard_of(term: str, count: int) -> int:
    """FNV-1a over the term's code points: the same in Python and in the browser."""
    value = _FNV_START
    for character in term:
        value = (value ^ ord(character)) * _FNV_PRIME & _FNV_MASK
    return value % count


def _shards_of(terms: NDArray[np.uint64], count: int) -> NDArray[np.uint32]:
    """`shard_of` for many terms."""
    first, second = terms >> np.uint64(FIRST), terms & np.uint64(_SECOND)
    value = (np.uint64(_FNV_START) ^ first) * np.uint64(_FNV_PRIME) & np.uint64(_FNV_MASK)
    more = (value ^ second) * np.uint64(_FNV_PRIME) & np.uint64(_FNV_MASK)
    return (np.where(second > 0, more, value) % np.uint64(count)).astype(np.uint32)


def _word(term: int) -> str:
    second = term & _SECOND
    return chr(term >> FIRST) + (chr(second) if second else "")


def _differences(entries: NDArray[np.uint64], starts: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """Entries as differences between sections, from 0 at each start, packed and where each run ends."""
    sections = entries // np.uint64(MOST)
    before = np.concatenate([np.zeros(1, np.uint64), sections[:-1]]) if len(entries) else sections
    before[starts] = 0
    values = (sections - before) * np.uint64(MOST) + entries % np.uint64(MOST)
    sizes = np.ones(len(values), np.int64)
    for groups in range(1, 6):
        sizes += values >= np.uint64(1 << 7 * groups)
    ends = np.cumsum(sizes)
    packed = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    for group in range(6):
        there = sizes > group
        more = np.where(sizes[there] > group + 1, 128, 0).astype(np.uint8)
        low = (values[there] >> np.uint64(7 * group)) & np.uint64(127)
        packed[ends[there] - sizes[there] + group] = low.astype(np.uint8) | more
    last = np.concatenate([starts[1:], [len(entries)]]) - 1 if len(starts) else starts
    return packed.tobytes(), ends[last] if len(starts) else starts


def _packed_numbers(entries: list[int]) -> bytes:
    return _differences(np.array(entries, np.uint64), np.zeros(1, np.int64))[0]


def _record(term: str, entries: bytes) -> bytes:
    key = term.encode()
    return _number(len(key)) + key + _number(len(entries)) + entries


def _number(value: int) -> bytes:
    """A number in seven-bit groups, the lowest first, all but the last with the high bit set."""
    packed = bytearray()
    while value > 127:
        packed.append(value & 127 | 128)
        value >>= 7
    packed.append(value)
    return bytes(packed)
