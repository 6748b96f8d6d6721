"""Sorts the entries of all documents by shard and term, outside memory where there are many."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from types import TracebackType
from typing import IO, NamedTuple

import numpy as np

from tongbu.search.packing import Numbers
from tongbu.search.terms import shards_of

AT_ONCE = 4_000_000
"""So many entries are held in memory."""
_BUCKETS = 64
_PER_SHARD = 4_000
_TERM_BITS = np.uint64(51)


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


class Sorting:
    """Takes entries in the order of their documents' slots; `with` removes what it wrote."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._held: list[tuple[Numbers, Numbers]] = []
        self._holds = 0
        self._files: list[IO[bytes]] = []
        self._open = ExitStack()
        self.entries = 0

    def __enter__(self) -> Sorting:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, terms: Numbers, positions: Numbers) -> None:
        """Take the entries of one document."""
        self._held.append((terms, positions))
        self._holds += len(terms)
        self.entries += len(terms)
        if self._holds > self._at_once:
            self._put_away()

    def groups(self) -> Iterator[Group]:
        """Everything, in the order of shards."""
        shards = shard_count(self.entries)
        if not self._files:
            yield _group(*self._taken(), range(shards), shards)
            return
        self._put_away()
        if shards < _BUCKETS:
            both = [_read(bucket) for bucket in self._files]
            terms, positions = (np.concatenate(column) for column in zip(*both, strict=True))
            yield _group(terms, positions, range(shards), shards)
            return
        each = shards // _BUCKETS
        for number, bucket in enumerate(self._files):
            yield _group(*_read(bucket), range(number * each, (number + 1) * each), shards)

    def _taken(self) -> tuple[Numbers, Numbers]:
        none = np.zeros(0, np.uint64)
        terms = np.concatenate([none, *(terms for terms, _ in self._held)])
        positions = np.concatenate([none, *(positions for _, positions in self._held)])
        self._held, self._holds = [], 0
        return terms, positions

    def _put_away(self) -> None:
        """Append what is held to files, one for each bucket of shards."""
        if not self._files:
            opened = (tempfile.TemporaryFile() for _ in range(_BUCKETS))  # noqa: SIM115 - closed by the stack
            self._files = [self._open.enter_context(file) for file in opened]
        terms, positions = self._taken()
        bucket = shards_of(terms, _BUCKETS)
        order = np.argsort(bucket.astype(np.uint8), kind="stable")
        bounds = np.searchsorted(bucket[order], np.arange(_BUCKETS + 1)).tolist()
        both = np.stack([terms[order], positions[order]], axis=1)
        for file, (low, high) in zip(self._files, pairwise(bounds), strict=True):
            file.write(both[low:high].tobytes())


def _read(file: IO[bytes]) -> tuple[Numbers, Numbers]:
    file.seek(0)
    both = np.frombuffer(file.read(), np.uint64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _group(terms: Numbers, positions: Numbers, shards: range, count: int) -> Group:
    shard = (shards_of(terms, count) - shards.start).astype(np.uint64)
    order = np.argsort(shard << _TERM_BITS | terms, kind="stable")
    bounds = np.searchsorted(shard[order], np.arange(len(shards) + 1, dtype=np.uint64)).tolist()
    return Group(shards.start, terms[order], positions[order], bounds)
