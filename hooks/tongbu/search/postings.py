"""The inverted file: which sections hold a term, packed into shards that a browser fetches one by one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from operator import add

MOST = 4
"""How often a term stands in a section is counted up to here."""


class Postings:
    """Collects terms section by section, in rising order of sections."""

    def __init__(self) -> None:
        self._entries: dict[str, array[int]] = {}

    def add_section(self, section: int, text: str) -> None:
        """Enter the character bigrams of a folded text."""
        for term, times in Counter(map(add, text, text[1:])).items():
            self._enter(term, section, times)

    def add_characters(self, section: int, characters: Iterable[str]) -> None:
        """Enter single characters, for queries of one character."""
        for character in characters:
            self._enter(character, section, 1)

    def add_key(self, section: int, key: str) -> None:
        """Enter a key that is looked up whole."""
        self._enter(key, section, 1)

    def _enter(self, term: str, section: int, times: int) -> None:
        entry = section * MOST + min(times, MOST) - 1
        try:
            self._entries[term].append(entry)
        except KeyError:
            self._entries[term] = array("I", (entry,))

    def __len__(self) -> int:
        """How many entries there are over all terms."""
        return sum(map(len, self._entries.values()))

    def shards(self, count: int) -> list[bytes]:
        """All terms in `count` shards: by `shard_of`, and in order within a shard."""
        shards = [bytearray() for _ in range(count)]
        for term in sorted(self._entries):
            key, entries = term.encode(), _packed(self._entries[term])
            shard = shards[shard_of(term, count)]
            shard += _number(len(key)) + key + _number(len(entries)) + entries
        return [bytes(shard) for shard in shards]


def shard_of(term: str, count: int) -> int:
    """FNV-1a over the term's code points: the same in Python and in the browser."""
    value = 2166136261
    for character in term:
        value = (value ^ ord(character)) * 16777619 & 0xFFFFFFFF
    return value % count


def _packed(entries: array[int]) -> bytes:
    """Entries as differences between sections, in variable-length numbers."""
    packed = bytearray()
    last = 0
    for entry in entries:
        section = entry // MOST
        rest = (section - last) * MOST + entry % MOST
        last = section
        while rest > 127:
            packed.append(rest & 127 | 128)
            rest >>= 7
        packed.append(rest)
    return bytes(packed)


def _number(value: int) -> bytes:
    """A number in seven-bit groups, the lowest first, all but the last with the high bit set."""
    packed = bytearray()
    while value > 127:
        packed.append(value & 127 | 128)
        value >>= 7
    packed.append(value)
    return bytes(packed)
