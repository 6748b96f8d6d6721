"""Many pieces of text folded at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tongbu.search.folding import fold

_DROPPED, _SEVERAL, _UNKNOWN = 0x110000, 0x110001, 0x110002
"""Beyond all code points: what folds to nothing, to more than one character, and what was not met yet."""
_TABLE = np.full(0x110000, _UNKNOWN, np.uint32)
_TABLE[0] = 0


@dataclass(frozen=True, slots=True)
class Folded:
    """The code points of folded pieces, one piece after the other with a 0 between them, and the length of each."""

    codes: NDArray[np.uint32]
    lengths: NDArray[np.int64]

    @classmethod
    def of(cls, pieces: Sequence[str]) -> Folded:
        """Fold every piece as `fold` does."""
        text = "\0".join(pieces)
        if text.count("\0") != len(pieces) - 1:
            text = "\0".join(piece.replace("\0", "") for piece in pieces)
        codes = _looked_up(_codes(text))
        if (codes == _SEVERAL).any():
            codes = _codes("\0".join(map(fold, pieces)))
        codes = codes[codes != _DROPPED]
        ends = np.append(np.flatnonzero(codes == 0), len(codes))
        return cls(codes, np.diff(ends, prepend=-1) - 1)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _looked_up(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Each code point's folded one, or that it has none or several."""
    found = _TABLE[codes]
    if (unknown := found == _UNKNOWN).any():
        for code in np.unique(codes[unknown]).tolist():
            folded = fold(chr(code))
            _TABLE[code] = ord(folded) if len(folded) == 1 else _SEVERAL if folded else _DROPPED
        found = _TABLE[codes]
    return found
