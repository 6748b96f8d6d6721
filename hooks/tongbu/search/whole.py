"""Writes a whole index: runs of documents are cut into buckets, and each bucket is sorted; processes share both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Protocol, TypeVar

from tongbu.search.analysis import Analysis
from tongbu.search.catalogue import Index, Row, is_common, row
from tongbu.search.shard import packed_lists
from tongbu.search.slots import slots, table_size
from tongbu.search.sorting import Group, Run, Sorted
from tongbu.search.writing import finished, write_shard, write_texts

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
    hot = {term: name for each in groups for term, name in each.hot.items()}
    common = {term: count for each in groups for term, count in each.common.items()}
    return finished(rows, names, hot, common, folder)


class _Spilled(NamedTuple):
    """What is left to be known of a run of documents."""

    number: int
    entries: int
    rows: Mapping[str, Row]


class _Written(NamedTuple):
    """What is to be known of shards that were written; see `Index`."""

    first: int
    names: Sequence[str]
    hot: Mapping[int, str]
    common: Mapping[int, int]


def _write_group(group: Group, size: int, folder: Path) -> _Written:
    names: list[str] = []
    hot: dict[int, str] = {}
    common: dict[int, int] = {}
    for number, (low, high) in enumerate(pairwise(group.bounds), group.first):
        found = packed_lists(group.terms[low:high], group.positions[low:high])
        names.append(write_shard(folder, number, found, hot))
        pairs = zip(found.terms.tolist(), found.documents.tolist(), strict=True)
        common.update((term, documents) for term, documents in pairs if is_common(term, documents, size))
    return _Written(group.first, names, hot, common)
