"""Makes a new index upon the last one: only what some documents' coming and going changes is made anew.

What comes of it is what `write_whole` makes of the new documents, to the byte.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tongbu.search.analysis import Analysis
from tongbu.search.catalogue import Index, is_common, row
from tongbu.search.packing import Numbers
from tongbu.search.shard import PLACE, Shard, exchanged
from tongbu.search.slots import slots, table_size
from tongbu.search.sorting import shard_count
from tongbu.search.terms import shards_of
from tongbu.search.writing import (
    finished,
    hot_file,
    is_hot,
    named,
    put,
    shard_file,
    write_texts,
)

MOST = 0.05
"""Where more than this part of the documents changes, everything is written anew: that is faster then."""
FEW = 20
Change = tuple[Numbers, Numbers]
"""The positions at which a term no longer stands, and those at which it stands now."""


def renew(
    last: Index, before: Path, digests: Mapping[str, str], analysis: Callable[[str], Analysis], folder: Path
) -> Index | None:
    """Write what is new below `folder`, upon the index `last` below `before`; None if that cannot or need not be done.

    Then nothing that was written may be used. `analysis` is asked for the digests of old documents too, and raises
    LookupError for what it does not have.
    """
    size = table_size(len(digests))
    if size != last.size:
        return None
    now = {url: (digests[url], slot) for url, slot in slots(digests, size).items()}
    then = {url: (each.digest, each.slot) for url, each in last.rows.items()}
    gone = [each for url, each in then.items() if each != now.get(url)]
    come = [each for url, each in now.items() if each != then.get(url)]
    if len(gone) + len(come) > FEW + MOST * len(now):
        return None
    try:
        old, new = ([(slot, analysis(digest)) for digest, slot in some] for some in (gone, come))
        of_new = {slot: row(slot, each) for slot, each in new}
        rows = {url: of_new.get(slot) or last.rows[url] for url, (_, slot) in now.items()}
        if shard_count(sum(each.entries for each in rows.values())) != len(last.names):
            return None
        found = _Shards(last, before, folder, size).exchanged(_changes(old, new))
    except (LookupError, ValueError, OSError):
        return None
    for slot, each in new:
        write_texts(folder, slot, each)
    names, hot, common = list(last.names), dict(last.hot), dict(last.common)
    for made in found:
        names[made.number] = made.name
        for term, documents in made.documents.items():
            hot.pop(term, None)
            common.pop(term, None)
            if is_common(term, documents, size):
                common[term] = documents
        hot.update(made.hot)
    return finished(rows, names, hot, common, folder)


def _changes(old: Iterable[tuple[int, Analysis]], new: Iterable[tuple[int, Analysis]]) -> dict[int, Change]:
    """What changes for each term, where anything does."""
    gone, come = (_placed(some) for some in (old, new))
    terms, places = (np.concatenate([of_gone, of_come]) for of_gone, of_come in zip(gone, come, strict=True))
    is_new = np.repeat([False, True], [len(gone[0]), len(come[0])])
    order = np.lexsort((places, terms))
    terms, places, is_new = terms[order], places[order], is_new[order]
    same = np.flatnonzero((terms[1:] == terms[:-1]) & (places[1:] == places[:-1]))
    stay = np.ones(len(terms), bool)
    stay[same] = stay[same + 1] = False
    terms, places, is_new = terms[stay], places[stay], is_new[stay]
    starts = np.flatnonzero(np.append(True, terms[1:] != terms[:-1])) if len(terms) else np.zeros(0, np.int64)
    ends = np.append(starts[1:], len(terms)) if len(terms) else starts
    return {
        int(terms[low]): (places[low:high][~is_new[low:high]], places[low:high][is_new[low:high]])
        for low, high in zip(starts.tolist(), ends.tolist(), strict=True)
    }


def _placed(some: Iterable[tuple[int, Analysis]]) -> tuple[Numbers, Numbers]:
    """The terms of documents at their slots, and where they stand."""
    none, place = np.zeros(0, np.uint64), np.uint64(PLACE)
    found = [(each.entries // place, each.entries % place + np.uint64(slot) * place) for slot, each in some]
    return np.concatenate([none, *(terms for terms, _ in found)]), np.concatenate([none, *(at for _, at in found)])


@dataclass(frozen=True)
class _Exchanged:
    """A shard made anew; `documents` has, for each of the terms changed, in how many documents it stands now."""

    number: int
    name: str
    hot: Mapping[int, str]
    documents: Mapping[int, int]


@dataclass(frozen=True)
class _Shards:
    """The shards of an index, and where new ones are written."""

    last: Index
    before: Path
    folder: Path
    size: int

    def exchanged(self, changes: Mapping[int, Change]) -> list[_Exchanged]:
        """All shards that have anything of the changes."""
        by_shard: dict[int, list[int]] = defaultdict(list)
        terms = np.array(list(changes), np.uint64)
        for term, shard in zip(changes, shards_of(terms, len(self.last.names)).tolist(), strict=True):
            by_shard[shard].append(term)
        return [self._shard(number, some, changes) for number, some in sorted(by_shard.items())]

    def _shard(self, number: int, terms: Iterable[int], changes: Mapping[int, Change]) -> _Exchanged:
        name = self.last.names[number]
        shard = Shard.read(self._read(shard_file(number), name))
        lists: dict[int, bytes] = {}
        hot: dict[int, str] = {}
        documents: dict[int, int] = {}
        for term in terms:
            was_hot = term in self.last.hot
            packed = self._read(hot_file(term), self.last.hot[term]) if was_hot else shard.list_of(term)
            packed, documents[term] = exchanged(packed, *changes[term])
            if is_hot(term, packed):
                hot[term] = put(self.folder, hot_file(term), packed)
            if not (was_hot and term in hot):
                lists[term] = b"" if term in hot else packed
        if lists:
            name = put(self.folder, shard_file(number), shard.with_lists(lists))
        return _Exchanged(number, name, hot, documents)

    def _read(self, path: str, digest: str) -> bytes:
        return (self.before / named(path, digest)).read_bytes()
