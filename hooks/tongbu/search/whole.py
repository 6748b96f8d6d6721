"""Writes a whole index: runs of documents are cut into buckets, and each bucket is sorted; processes share both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Protocol, TypeVar

import numpy as np

from tongbu.search.analysis import Analysis
from tongbu.search.brief import brief, is_brief
from tongbu.search.catalogue import Brief, Index, Row, is_common, row
from tongbu.search.packing import Numbers
from tongbu.search.shard import packed_lists, packed_shard
from tongbu.search.slots import slots, table_size
from tongbu.search.sorting import Group, Run, Sorted
from tongbu.search.writing import brief_file, finished, put, shard_file, write_texts

T = TypeVar("T")
R = TypeVar("R")


class SharedOut(Protocol):
    """Lets several processes each do a share of the things, and gives all that they yield, in no certain order."""

    def __call__(self, work: Callable[[Sequence[T]], Iterable[R]], things: Sequence[T], /) -> Iterator[R]:
        """See above."""


def alone(work: Callable[[Sequence[T]], Iterable[R]], things: Sequence[T], /) -> Iterator[R]:
    """Does everything in this process."""
    yield from work(things)


def write_whole(
    digests: Mapping[str, str], analysis: Callable[[str], Analysis], folder: Path, shared_out: SharedOut = alone
) -> Index:
    """Write all but what is made of rows alone; `analysis` is asked once for each of the documents' digests.

    Raises LookupError where `analysis` does not have one. `shared_out` may let several processes do the work.
    """
    size = table_size(len(digests))
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as heap:

        def spilled(places: Sequence[tuple[str, int]]) -> Iterator[_Spilled]:
            run = Run(Path(heap), places[0][1] if places else 0)
            rows = {}
            for url, slot in places:
                each = analysis(digests[url])
                write_texts(folder, slot, each)
                run.add(each.entries, slot)
                rows[url] = row(slot, each)
            run.close()
            yield _Spilled(run.number, run.entries, rows)

        runs = sorted(shared_out(spilled, list(slots(digests, size).items())), key=lambda each: each.number)
        everything = Sorted(Path(heap), [each.number for each in runs], sum(each.entries for each in runs))

        def written(buckets: Sequence[int]) -> Iterator[_Written]:
            for bucket in buckets:
                yield _write_group(everything.group(bucket), size, folder)

        groups = sorted(shared_out(written, everything.buckets), key=lambda each: each.first)
    rows = {url: row for each in runs for url, row in each.rows.items()}
    names = [name for each in groups for name in each.names]
    briefs = {term: each for group in groups for term, each in group.brief.items()}
    common = {term: count for each in groups for term, count in each.common.items()}
    return finished(rows, names, briefs, common, folder)


class _Spilled(NamedTuple):
    """What is left to be known of a run of documents."""

    number: int
    entries: int
    rows: Mapping[str, Row]


class _Written(NamedTuple):
    """What is to be known of shards that were written; see `Index`."""

    first: int
    names: Sequence[str]
    brief: Mapping[int, Brief]
    common: Mapping[int, int]


def _write_group(group: Group, size: int, folder: Path) -> _Written:
    names: list[str] = []
    briefs: dict[int, Brief] = {}
    common: dict[int, int] = {}
    for number, (low, high) in enumerate(pairwise(group.bounds), group.first):
        positions = group.positions[low:high]
        found = packed_lists(group.terms[low:high], positions)
        terms = found.terms.tolist()
        kept = np.ones(len(terms), bool)
        for place, (start, end) in enumerate(pairwise(found.bounds)):
            if is_brief(terms[place], end - start):
                kept[place] = False
                briefs[terms[place]] = write_brief(folder, terms[place], positions[start:end])
        lists = [each for each, stays in zip(found.lists, kept.tolist(), strict=True) if stays]
        names.append(put(folder, shard_file(number), packed_shard(found.terms[kept], lists)))
        pairs = zip(terms, found.documents.tolist(), strict=True)
        common.update((term, documents) for term, documents in pairs if is_common(term, documents, size))
    return _Written(group.first, names, briefs, common)


def write_brief(folder: Path, term: int, positions: Numbers) -> Brief:
    """Write the brief list of a term that stands at rising positions."""
    packed = packed_lists(np.full(len(found := brief(positions)), term, np.uint64), found).lists[0]
    return Brief(put(folder, brief_file(term), packed), len(positions))
