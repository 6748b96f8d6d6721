"""Where something listed may begin: all characters of a text at once, so that a clean text costs next to nothing.

Characters that no entry tells apart share a number, so that a table of all pairs of numbers is small; what two
neighbours are is then one look-up. numpy does it for three thousand characters in some ten microseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from tongbu.wording.entry import Entry, Pair

HAN = frozenset(map(chr, (0x3007, *range(0x4E00, 0x9FA6))))
"""Chinese characters, 〇 among them."""
_CODES = 0x10000
_LAST = _CODES - 1
"""What lies beyond the basic plane is of no interest, and shares a number with nothing."""


class Sieve:
    """The entries by the pairs of characters at which they are to be tried; `marks` are looked for by themselves."""

    def __init__(self, entries: Sequence[Entry], marks: str) -> None:
        """Number the characters and fill the table."""
        pairs: dict[Pair, list[Entry]] = defaultdict(list)
        for entry in entries:
            for pair in entry.pairs:
                pairs[pair].append(entry)
        sides = {side for pair in pairs for side in pair if side is not None}
        self._numbers, members, count = _numbered(sides)
        self._count = count
        self._table = np.zeros(count * count, dtype=bool)
        self._entries: dict[int, list[Entry]] = defaultdict(list)
        everything = range(count)
        for (left, right), listed in pairs.items():
            for first in members[left]:
                for second in everything if right is None else members[right]:
                    self._table[first * count + second] = True
                    self._entries[first * count + second] += listed
        self._marks = np.zeros(_CODES, dtype=bool)
        self._marks[[ord(mark) for mark in marks]] = True

    def look(self, text: str) -> tuple[list[tuple[int, Sequence[Entry]]], list[int]]:
        """The positions at which entries are to be tried, with these; and the positions of the marks."""
        codes = np.frombuffer(f"{text}\n".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        codes = np.minimum(codes, _LAST)
        numbers = self._numbers.take(codes)
        keys = numbers[:-1] * self._count + numbers[1:]
        found = self._table.take(keys).nonzero()[0]
        entries = self._entries
        tried: list[tuple[int, Sequence[Entry]]] = [
            (at, entries[key]) for at, key in zip(found.tolist(), keys[found].tolist(), strict=True)
        ]
        return tried, self._marks.take(codes[:-1]).nonzero()[0].tolist()


def _numbered(sides: Iterable[frozenset[str]]) -> tuple[np.ndarray, dict[frozenset[str], set[int]], int]:
    """A number for each character, the numbers of each set, and how many numbers there are.

    The twenty thousand Chinese characters that no entry mentions are numbered at one stroke.
    """
    ordered = list(sides)
    wide = [index for index, side in enumerate(ordered) if len(side) >= len(HAN)]
    told: dict[str, list[int]] = defaultdict(list)
    for index, side in enumerate(ordered):
        for character in side - HAN if index in wide else side:
            told[character].append(index)
    numbers = np.zeros(_CODES, dtype=np.intp)
    known: dict[tuple[int, ...], int] = {(): 0}
    members: dict[frozenset[str], set[int]] = {side: set() for side in ordered}

    def number(indexes: Iterable[int]) -> int:
        found = known.setdefault(tuple(sorted(indexes)), len(known))
        for index in indexes:
            members[ordered[index]].add(found)
        return found

    numbers[[ord(character) for character in HAN]] = number(wide)
    for character, indexes in told.items():
        numbers[ord(character)] = number([*indexes, *wide] if character in HAN else indexes)
    return numbers, members, len(known)


def characters(written: str) -> frozenset[str]:
    """The characters of a set as lists write it: `汉` for any Chinese character, `a-b` for a range, else itself."""
    found, position = set[str](), 0
    while position < len(written):
        first = written[position]
        if written[position + 1 : position + 2] == "-" and position + 2 < len(written):
            found.update(map(chr, range(ord(first), ord(written[position + 2]) + 1)))
            position += 2
        elif first != "汉":
            found.add(first)
        position += 1
    return HAN.union(found) if "汉" in written else frozenset(found)
