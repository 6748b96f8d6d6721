"""Writes the files of an index; FORMAT.md describes every one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from tongbu.search.analysis import Analysis
from tongbu.search.catalogue import Brief, Index, Row, catalogue_file, facets_file
from tongbu.search.vocabulary import Vocabulary

CATALOGUE = "catalogue.bin"
_DIGITS = 6


def finished(
    rows: Mapping[str, Row],
    names: Sequence[str],
    brief: Mapping[int, Brief],
    common: Mapping[int, int],
    folder: Path,
    facets: str = "",
) -> Index:
    """An index whose lists and texts are written; writes what is made of its rows.

    `facets` is what the name of the file of facets has of its content, where that need not be written again.
    """
    return Index(rows, tuple(names), brief, common, facets or put(folder, "facets", facets_file(rows.values())))


def shard_file(number: int) -> str:
    """The path of a shard's file, without its digest."""
    return f"shards/{number:x}"


def brief_file(term: int) -> str:
    """The path of a brief list's file, without its digest."""
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
    """Write what results show of a document; the file is opened without Python's buffers, for there are very many."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    for name, text in zip(text_files(slot, of.firsts), of.texts, strict=True):
        with (folder / name).open("wb", buffering=0) as file:
            file.write(text)


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
    found.update(named(brief_file(term), each.digest) for term, each in index.brief.items())
    found.update(path for row in index.rows.values() for path in text_files(row.slot, row.firsts))
    return frozenset(found)


def superseded(old: Index, new: Index) -> frozenset[str]:
    """The paths of those files of an index that a new one made upon it has not, but for the catalogue."""
    rows = {url for url, row in old.rows.items() if new.rows.get(url) is not row}
    names = [(at, name) for at, name in enumerate(old.names) if at >= len(new.names) or new.names[at] != name]
    gone = {named(shard_file(number), digest) for number, digest in names}
    gone.update(named(brief_file(at), each.digest) for at, each in old.brief.items() if new.brief.get(at) != each)
    gone.update(path for url in rows for path in text_files(old.rows[url].slot, old.rows[url].firsts))
    come = new.rows.keys() - old.rows.keys() | rows
    there = (new.rows[url] for url in come if url in new.rows)
    gone.difference_update(path for row in there for path in text_files(row.slot, row.firsts))
    return frozenset(gone | ({named("facets", old.facets)} - {named("facets", new.facets)}))
