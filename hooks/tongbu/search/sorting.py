"""Sorts the entries of all documents by shard and term, outside memory: several processes may spill runs of documents.

Each run of documents is cut by the high bits of its terms' hashes into buckets, a file each; a bucket is then read
from all runs and sorted by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tongbu.search.entries import POSITION_BITS
from tongbu.search.packing import Numbers
from tongbu.search.shard import PLACE
from tongbu.search.terms import shards_of

AT_ONCE = 500_000
"""So many entries a process holds in memory; cutting them into buckets takes ten times their bytes for a moment."""
_BUCKETS = 64
_PER_SHARD = 4_000
_TERM_BITS = np.uint64(49)


class Group(NamedTuple):
    """Entries of a run of shards, rising by shard, term and position.

    `bounds` has where each shard begins, and the end of the last.
    """

    first: int
    terms: Numbers
    positions: Numbers
    bounds: list[int]


def shard_count(entries: int) -> int:
    """How many shards an index of so many entries has: a power of two, with 4,000 to 8,000 entries in a shard."""
    return 1 << max(0, (entries // _PER_SHARD).bit_length() - 1)


@dataclass
class Run:
    """One run of documents, spilled into a folder under a number; `close` writes the rest."""

    folder: Path
    number: int
    at_once: int = AT_ONCE
    entries: int = 0
    _held: list[Numbers] = field(default_factory=list)
    _slots: list[int] = field(default_factory=list)
    _holds: int = 0

    def add(self, entries: Numbers, slot: int) -> None:
        """Take the entries of one document, whose slot is above those before."""
        self._held.append(entries)
        self._slots.append(slot)
        self._holds += len(entries)
        self.entries += len(entries)
        if self._holds > self.at_once:
            self.close()

    def close(self) -> None:
        """Append what is held to the files of this run."""
        entries = np.concatenate([np.zeros(0, np.uint64), *self._held])
        slots = np.repeat(np.array(self._slots, np.uint64), [len(each) for each in self._held])
        self._held, self._slots, self._holds = [], [], 0
        terms = entries >> POSITION_BITS
        positions = entries & np.uint64(PLACE - 1) | slots << POSITION_BITS
        bucket = shards_of(terms, _BUCKETS)
        order = np.argsort(bucket.astype(np.uint8), kind="stable")
        bounds = np.searchsorted(bucket[order], np.arange(_BUCKETS + 1)).tolist()
        both = np.empty((len(order), 2), np.uint64)
        both[:, 0], both[:, 1] = terms[order], positions[order]
        for number, (low, high) in enumerate(pairwise(bounds)):
            if high > low:
                with _file(self.folder, self.number, number).open("ab") as file:
                    file.write(both[low:high].tobytes())


@dataclass(frozen=True)
class Sorted:
    """Everything that runs have spilled, of which there are so many `entries`, by buckets."""

    folder: Path
    runs: Sequence[int]
    entries: int

    @property
    def buckets(self) -> range:
        """What `group` can be asked for."""
        return range(_BUCKETS if shard_count(self.entries) >= _BUCKETS else 1)

    def group(self, bucket: int) -> Group:
        """A part of the shards, which all have the same size."""
        shards = shard_count(self.entries)
        parts = range(_BUCKETS) if len(self.buckets) == 1 else [bucket]
        both = np.concatenate([np.zeros((0, 2), np.uint64), *self._read(parts)])
        each = shards // len(self.buckets)
        return _group(both[:, 0], both[:, 1], range(bucket * each, (bucket + 1) * each), shards)

    def _read(self, parts: Sequence[int]) -> Iterator[NDArray[np.uint64]]:
        for part in parts:
            for run in sorted(self.runs):
                if (file := _file(self.folder, run, part)).exists():
                    yield np.fromfile(file, np.uint64).reshape(-1, 2)


def _file(folder: Path, run: int, bucket: int) -> Path:
    return folder / f"{run}-{bucket}"


def _group(terms: Numbers, positions: Numbers, shards: range, count: int) -> Group:
    shard = (shards_of(terms, count) - shards.start).astype(np.uint64)
    order = np.argsort(shard << _TERM_BITS | terms, kind="stable")
    bounds = np.searchsorted(shard[order], np.arange(len(shards) + 1, dtype=np.uint64)).tolist()
    return Group(shards.start, terms[order], positions[order], bounds)
