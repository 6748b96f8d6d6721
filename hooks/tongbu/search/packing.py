"""Whole numbers as bytes: groups of seven bits, the lowest first, all but the last with the high bit set (LEB128)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
_GROUP, _LOW = np.uint64(7), np.uint64(127)


def pack(values: Numbers) -> tuple[NDArray[np.uint8], Places]:
    """The bytes of some numbers below 2⁶³, and where each number's bytes end."""
    sizes = np.ones(len(values), np.int64)
    most = int(values.max()) if len(values) else 0
    groups = max(1, -(-most.bit_length() // 7))
    for group in range(1, groups):
        sizes += values >= np.uint64(1 << 7 * group)
    ends = np.cumsum(sizes)
    packed = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
    left, at = values, ends - sizes
    while len(left):
        low = left.astype(np.uint8)
        going_on = np.flatnonzero(left > _LOW)
        low &= 127
        low[going_on] |= 128
        packed[at] = low
        left, at = left[going_on] >> _GROUP, at[going_on] + 1
    return packed, ends


def unpack(packed: bytes) -> tuple[Numbers, Places]:
    """The numbers in some bytes, and where each one's bytes end; raises ValueError where the last has no end."""
    data = np.frombuffer(packed, np.uint8)
    ends = np.flatnonzero(data < 128) + 1
    if (int(ends[-1]) if len(ends) else 0) != len(data):
        raise ValueError("the last number has no end")
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]]) if len(ends) else ends
    sizes = ends - starts
    values = (data[starts] & 127).astype(np.uint64)
    for group in range(1, int(sizes.max()) if len(sizes) else 0):
        there = np.flatnonzero(sizes > group)
        values[there] |= (data[starts[there] + group] & np.uint64(127)).astype(np.uint64) << np.uint64(7 * group)
    return values, ends
