"""What can be looked up, as numbers: two neighbouring characters, one character, or a 文号.

The browser makes the same numbers (`assets/javascripts/search/packing.mjs`), all below 2⁴⁹.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FIRST = 21
"""Bits of a code point; a term is its first code point above its second, which is 0 for a single character."""
SECOND = (1 << FIRST) - 1
"""The bits of the second."""
KEYS = 1 << 48
"""From here on, terms are keys of 文号, by 48 bits of hashes."""
_PRIME, _MASK = 16777619, 0xFFFFFFFF
_START, _OTHER_START = 2166136261, 84696351


def key_term(key: str) -> int:
    """The term of a 文号's key (`number_key`)."""
    return KEYS + (_fnv(key, _START) << 16) + (_fnv(key, _OTHER_START) >> 16)


def word(term: int) -> str:
    """The characters of a term that is no 文号."""
    second = term & SECOND
    return chr(term >> FIRST) + (chr(second) if second else "")


def term_of(characters: str) -> int:
    """The term of one or two characters."""
    first, second = (*map(ord, characters), 0)[:2]
    return first << FIRST | second


def shards_of(terms: NDArray[np.uint64], count: int) -> NDArray[np.int64]:
    """In which of so many shards each term lies: by the high bits of FNV-1a over its two halves."""
    first, second = terms >> np.uint64(FIRST), terms & np.uint64(SECOND)
    value = (np.uint64(_START) ^ first) * np.uint64(_PRIME) & np.uint64(_MASK)
    value = (value ^ second) * np.uint64(_PRIME) & np.uint64(_MASK)
    return (value * np.uint64(count) >> np.uint64(32)).astype(np.int64)


def _fnv(text: str, start: int) -> int:
    value = start
    for character in text:
        value = (value ^ ord(character)) * _PRIME & _MASK
    return value
