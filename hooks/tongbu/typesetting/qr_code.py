"""QR codes (ISO/IEC 18004) of addresses: the same modules that segno sets, in a sixth of the time.

Every page shows its own code, and segno works in Python module by module. What all addresses of one length have in
common is learnt from one code that segno makes: which version and level of correction it takes, which modules carry
data. What is left is to put an address between bits that are known, to divide polynomials, and to put bits in their
places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import Any

import segno
from segno import consts

LEVEL, MASK = "m", 0
"""At least the middle level of correction; the chequered mask.

Weighing all eight masks takes five times as long, for a code that scanners read no better.
"""
_BYTES = 0b0100
_PADDING = b"\xec\x11"
_DATA = (consts.TYPE_DATA_DARK, consts.TYPE_DATA_LIGHT)


def qr_rows(address: str) -> list[str]:
    """The rows of the code from the top, "1" for each dark module and "0" for each light one."""
    # Other characters than these may be set in a mode that takes less room.
    if address.isascii() and address != address.upper():
        return _frame(len(address)).rows(address.encode())
    return ["".join(map(str, row)) for row in segno.make_qr(address, error=LEVEL, mask=MASK).matrix]


@dataclass(frozen=True)
class _Frame:
    """What the codes of all addresses of one length share.

    - `blocks`: how many codewords of data each block has, `corrections`: of correction, the same in all;
    - `prefix`: the bits before the address, `filled`: the codewords after it;
    - `order`: the place of each codeword in the stream among all data, then all corrections;
    - `mask`: the mask, bit by bit of the stream; `spare`: how many bits the stream is longer than the codewords;
    - `place`: takes the modules, row by row, from the bits of the stream and the two that follow it, "0" and "1".
    """

    size: int
    blocks: Sequence[int]
    corrections: int
    prefix: int
    filled: bytes
    order: Callable[[bytes], Sequence[int]]
    mask: int
    spare: int
    place: Callable[[str], Sequence[str]]

    def rows(self, address: bytes) -> list[str]:
        """The code of an address of this length."""
        # Four bits that say bytes come before the address, and four that say that it ends after it.
        written = (self.prefix << 8 * len(address) | int.from_bytes(address)) << 4
        data = written.to_bytes(sum(self.blocks) - len(self.filled)) + self.filled
        codewords = bytes(self.order(data + b"".join(self._corrected(data))))
        stream = (int.from_bytes(codewords) << self.spare) ^ self.mask
        modules = "".join(self.place(f"{stream:0{8 * len(codewords) + self.spare}b}01"))
        return [modules[start : start + self.size] for start in range(0, len(modules), self.size)]

    def _corrected(self, data: bytes) -> Iterator[bytes]:
        """The codewords of correction of each block."""
        multiples, start = _multiples(self.corrections), 0
        shift = 8 * (self.corrections - 1)
        last = (1 << shift) - 1
        for length in self.blocks:
            rest = 0
            for codeword in data[start : start + length]:
                rest = ((rest & last) << 8) ^ multiples[codeword ^ rest >> shift]
            yield rest.to_bytes(self.corrections)
            start += length


@lru_cache(maxsize=64)
def _frame(length: int) -> _Frame:
    sample = segno.make_qr("a" * length, error=LEVEL, mask=MASK)
    version, size = int(sample.version), len(sample.matrix)
    levels: Any = consts.ECC[version]
    parts = levels[consts.ERROR_MAPPING[str(sample.error)]]
    blocks = [part.num_data for part in parts for _ in range(part.num_blocks)]
    corrections: int = parts[0].num_total - parts[0].num_data
    counted = 8 if version < 10 else 16
    room = sum(blocks) - (4 + counted + 8 * length + 4) // 8
    kinds: list[list[int]] = [list(row) for row in sample.matrix_iter(border=0, verbose=True)]
    kinds[8][size - 9] = consts.TYPE_DATA_DARK  # which segno counts among those that say the format
    carrying = [(i, j) for i, j in _snake(size) if kinds[i][j] in _DATA]
    places = {module: place for place, module in enumerate(carrying)}
    fixed = len(carrying)
    return _Frame(
        size,
        blocks,
        corrections,
        _BYTES << counted | length,
        (b"\0" + _PADDING * room)[:room],  # as segno does: nothing is read beyond the end of the address
        itemgetter(*_interleaved(blocks, corrections)),
        int("".join("10"[(i + j) % 2] for i, j in carrying), 2),
        len(carrying) - 8 * (sum(blocks) + corrections * len(blocks)),
        itemgetter(*(places.get((i, j), fixed + sample.matrix[i][j]) for i in range(size) for j in range(size))),
    )


def _snake(size: int) -> Iterator[tuple[int, int]]:
    """All modules in the order in which bits are placed: up and down in columns of two, from the right."""
    up = True
    for right in range(size - 1, 0, -2):
        column = right if right > 6 else right - 1  # the column of the timing pattern is left out
        for step in range(size):
            row = size - 1 - step if up else step
            yield row, column
            yield row, column - 1
        up = not up


def _interleaved(blocks: Sequence[int], corrections: int) -> Iterator[int]:
    """The codewords in the order of the stream: the first of all blocks, the second of all, and so on."""
    start, data = 0, []
    for length in blocks:
        data.append(range(start, start + length))
        start += length
    corrected = [range(start + each * corrections, start + (each + 1) * corrections) for each in range(len(blocks))]
    for parts in (data, corrected):
        for taken in zip_longest(*parts):
            yield from (place for place in taken if place is not None)


@cache
def _multiples(corrections: int) -> list[int]:
    """What each codeword adds to the rest when the polynomial is divided by the generator."""
    generator, log, power = consts.GEN_POLY[corrections], consts.GALIOS_LOG, consts.GALIOS_EXP
    return [0, *(int.from_bytes(bytes(power[log[word] + each] for each in generator)) for word in range(1, 256))]
