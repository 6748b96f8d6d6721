"""Makes a new index upon the last one: only what some documents' coming and going changes is made anew.

What comes of it is what `write_whole` makes of the new documents, to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tongbu.search.analysis import Analysis
from tongbu.search.brief import brief, is_brief
from tongbu.search.catalogue import Brief, Index, Row, is_common, row
from tongbu.search.changes import Changes
from tongbu.search.shard import Shard, exchanged, positions_of
from tongbu.search.slots import slots, table_size
from tongbu.search.sorting import shard_count
from tongbu.search.terms import shards_of
from tongbu.search.whole import write_brief
from tongbu.search.writing import brief_file, finished, named, put, shard_file, write_texts

MOST = 0.05
"""Where more than this part of the documents changes, everything is written anew: that is faster then."""
FEW = 20


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
        changes = Changes.between(old, new)
        found = list(_Shards(last, before, folder).renewed(changes))
    except (LookupError, ValueError, OSError):
        return None
    for slot, each in new:
        write_texts(folder, slot, each)
    names, briefs, common = list(last.names), dict(last.brief), dict(last.common)
    for made in found:
        names[made.number] = made.name
        briefs.update(made.brief)
        for term, documents in made.documents.items():
            common.pop(term, None)
            if is_common(term, documents, size):
                common[term] = documents
    return finished(rows, names, briefs, common, folder, last.facets if _facets_stand(last.rows, rows) else "")


def _facets_stand(before: Mapping[str, Row], now: Mapping[str, Row]) -> bool:
    """Whether no document has other facets or another day, or another place among the others."""
    if before.keys() != now.keys():
        return False
    changed = ((before[url], each) for url, each in now.items() if before[url] is not each)
    return all((old.slot, old.day, old.facets) == (new.slot, new.day, new.facets) for old, new in changed)


class _Renewed(NamedTuple):
    """A shard made anew; `documents` has, for each of the terms changed, in how many documents it stands now."""

    number: int
    name: str
    brief: Mapping[int, Brief]
    documents: Mapping[int, int]


@dataclass(frozen=True)
class _Shards:
    """The shards of an index, and where new ones are written."""

    last: Index
    before: Path
    folder: Path

    def renewed(self, changes: Changes) -> Iterator[_Renewed]:
        """All shards that have anything of the changes."""
        numbers = shards_of(changes.terms, len(self.last.names))
        order = np.argsort(numbers, kind="stable")
        numbers, terms = numbers[order], changes.terms[order].tolist()
        starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])).tolist() if terms else []
        for low, high in pairwise([*starts, len(terms)]):
            yield self._shard(int(numbers[low]), terms[low:high], changes)

    def _shard(self, number: int, terms: Iterable[int], changes: Changes) -> _Renewed:
        shard = Shard.read(self._read(shard_file(number), self.last.names[number]))
        lists: dict[int, bytes] = {}
        briefs: dict[int, Brief] = {}
        documents: dict[int, int] = {}
        for term in terms:
            if known := self.last.brief.get(term):
                briefs[term], documents[term] = self._brief(term, known, changes)
                continue
            changed = exchanged(shard.list_of(term), *changes.of(term))
            documents[term], lists[term] = changed.documents, changed.packed
            if is_brief(term, changed.entries):
                briefs[term] = write_brief(self.folder, term, positions_of(changed.packed)[0])
                lists[term] = b""
        name = put(self.folder, shard_file(number), shard.with_lists(lists)) if lists else self.last.names[number]
        return _Renewed(number, name, briefs, documents)

    def _brief(self, term: int, known: Brief, changes: Changes) -> tuple[Brief, int]:
        """A brief list with its documents; raises ValueError where the term is to have a whole one again."""
        gone, come = changes.all_of(term)
        entries = known.entries - len(gone) + len(come)
        if not is_brief(term, entries):
            raise ValueError("a brief list does not tell what a whole one needs")
        packed = self._read(brief_file(term), known.digest)
        changed = exchanged(packed, brief(gone), brief(come))
        return Brief(put(self.folder, brief_file(term), changed.packed), entries), changed.documents

    def _read(self, path: str, digest: str) -> bytes:
        return (self.before / named(path, digest)).read_bytes()
