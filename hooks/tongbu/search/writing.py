"""Writes the files of an index; FORMAT.md describes every one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from tongbu.search.analysis import Analysis
from tongbu.search.catalogue import Index, Row, catalogue_file, facets_file
from tongbu.search.shard import Lists, packed_shard
from tongbu.search.terms import KEYS
from tongbu.search.vocabulary import Vocabulary

CATALOGUE = "catalogue.bin"
LONGEST = 24_000
"""Bytes; a longer list has a file of its own, so that it is no burden to those who look for its neighbours."""
_DIGITS = 6


def finished(
    rows: Mapping[str, Row], names: Sequence[str], hot: Mapping[int, str], common: Mapping[int, int], folder: Path
) -> Index:
    """An index whose lists and texts are written; writes what is made of its rows."""
    facets = put(folder, "facets", facets_file(rows.values()))
    return Index(rows, tuple(names), hot, common, facets)


def write_shard(folder: Path, number: int, found: Lists, hot: dict[int, str]) -> str:
    """Write a shard, and beside it what is too long for it, noted in `hot`; gives the digest in its name."""
    terms, lists = found.terms, found.lists
    long = [place for place, term in enumerate(terms.tolist()) if is_hot(term, lists[place])]
    for place in long:
        hot[int(terms[place])] = put(folder, hot_file(int(terms[place])), lists[place])
    if long:
        kept = [place for place in range(len(terms)) if place not in long]
        terms, lists = terms[kept], [lists[place] for place in kept]
    return put(folder, shard_file(number), packed_shard(terms, lists))


def is_hot(term: int, packed: bytes) -> bool:
    """Whether a term's list has a file of its own."""
    return len(packed) > LONGEST and term < KEYS


def shard_file(number: int) -> str:
    """The path of a shard's file, without its digest."""
    return f"shards/{number:x}"


def hot_file(term: int) -> str:
    """The path of a long list's file, without its digest."""
    return f"terms/{term:x}"


def named(path: str, digest: str) -> str:
    """The path of a file with its digest."""
    return f"{path}-{digest}.bin"


def put(folder: Path, path: str, content: bytes) -> str:
    """Write a file under a name that says its content; gives the digest in it."""
    digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
    file = folder / named(path, digest)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return digest


def write_texts(folder: Path, slot: int, of: Analysis) -> None:
    """Write what results show of a document."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    for name, text in zip(text_files(slot, of.firsts), of.texts, strict=True):
        (folder / name).write_bytes(text)


def text_files(slot: int, firsts: Sequence[int]) -> list[str]:
    """The paths of the files of a document's parts."""
    return [f"texts/{slot:x}-{part}.bin" for part in range(len(firsts))]


def write_catalogue(index: Index, vocabulary: Vocabulary, folder: Path) -> None:
    """Write the file that leads to all others."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CATALOGUE).write_bytes(catalogue_file(index, vocabulary))


def files(index: Index) -> frozenset[str]:
    """The paths of all files but the catalogue."""
    found = {named("facets", index.facets)}
    found.update(named(shard_file(number), digest) for number, digest in enumerate(index.names))
    found.update(named(hot_file(term), digest) for term, digest in index.hot.items())
    found.update(path for row in index.rows.values() for path in text_files(row.slot, row.firsts))
    return frozenset(found)
