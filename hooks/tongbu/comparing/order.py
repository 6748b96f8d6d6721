"""Which passages kept their order: what is out of it was moved, and a move needs better evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping


def longest_in_order(main: Mapping[int, int]) -> frozenset[int]:
    """The old passages of a longest run of pairs that rise in both texts."""
    ends: list[int] = []
    chain: list[int] = []
    before: dict[int, int | None] = {}
    for i in sorted(main):
        place = bisect_left(ends, main[i])
        before[i] = chain[place - 1] if place else None
        ends[place : place + 1] = [main[i]]
        chain[place : place + 1] = [i]
    kept = set()
    last = chain[-1] if chain else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def in_place(i: int, j: int, chain: Mapping[int, int]) -> bool:
    """Whether the pair keeps the order of `chain`, whose pairs rise in both texts."""
    starts = list(chain)
    place = bisect_left(starts, i)
    before = chain[starts[place - 1]] if place else -1
    after = chain[starts[place]] if place < len(starts) else j + 1
    return before < j < after
