"""How much of a text was copied from another (照抄)."""

from __future__ import annotations

import re
from collections.abc import Container

import numpy as np
from numpy.typing import NDArray

from tongbu.comparing.folding import compatible

_SILENT = re.compile(r"[^\w]|_")
_FACTOR = np.uint32(0x9E3779B1)
"""An odd number without pattern."""
_SLOT_BITS = 18
_FEW = 8


def copied_share(text: str, source: str, size: int = 8) -> float:
    """The share, 0 to 1, of the text's runs of `size` characters that stand in the source.

    Spaces and punctuation do not count. A text shorter than `size` has no runs and a share of 0.
    """
    ours, theirs = _letters(text), _letters(source)
    count = len(ours) - size + 1
    if count <= 0:
        return 0.0
    places = _candidates(ours, theirs, size)
    # Few are sought one by one; an index of the source pays only where most of the text was copied.
    known: Container[str] = theirs
    if len(places) > count // _FEW:
        known = {theirs[at : at + size] for at in range(len(theirs) - size + 1)}
    return sum(ours[at : at + size] in known for at in places) / count


def _letters(text: str) -> str:
    """The letters and digits of a text, of one width."""
    letters = compatible(text)
    for mark in " \n,.;:()。、《》“”":
        letters = letters.replace(mark, "")
    return letters if letters.isalnum() else _SILENT.sub("", letters)


def _candidates(ours: str, theirs: str, size: int) -> list[int]:
    """Where in `ours` a run may stand in `theirs`: everywhere it does, and by chance at one place in a hundred more."""
    marked = np.zeros(1 << _SLOT_BITS, dtype=bool)
    marked[_slots(theirs, size)] = True
    places: list[int] = np.flatnonzero(marked[_slots(ours, size)]).tolist()
    return places


def _slots(letters: str, size: int) -> NDArray[np.uint32]:
    """A number below two to the power of `_SLOT_BITS` for each run, the same for the same run."""
    codes = np.frombuffer(letters.encode("utf-32-le"), dtype=np.uint32)
    count = max(0, len(codes) - size + 1)
    sums = np.zeros(count, dtype=np.uint32)
    for offset in range(size):
        sums = (sums + codes[offset : offset + count]) * _FACTOR
    return sums >> np.uint32(32 - _SLOT_BITS)
