"""Writes the index: `FORMAT.md` describes every file."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from tongbu.search.analysis import FORMAT, Analysis, analyse, zipped, zipped_json
from tongbu.search.document import SearchDocument
from tongbu.search.postings import Postings
from tongbu.search.vocabulary import Vocabulary, general_vocabulary


def write_index(documents: Iterable[SearchDocument], folder: Path, vocabulary: Vocabulary | None = None) -> None:
    """Write the index of the documents; the same documents give the same bytes, in whatever order they come."""
    found = {document.url: analyse(document) for document in documents}
    digests = {url: each.digest for url, each in found.items()}
    write_analysed(digests, found.__getitem__, folder, vocabulary or general_vocabulary())


def index_name(digests: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """Twelve hexadecimal digits over all that an index is made of: the folder below which it lies."""
    content = "\n".join(f"{url} {digests[url]}" for url in sorted(digests))
    return sha256(f"{FORMAT}\n{vocabulary}\n{content}".encode("utf-8", "surrogatepass")).hexdigest()[:12]


def write_analysed(
    digests: Mapping[str, str], analysis: Callable[[str], Analysis], folder: Path, vocabulary: Vocabulary
) -> None:
    """Write the index of documents known by their addresses and digests; each analysis is asked for once, and let go.

    Everything but the catalogue lies below a folder named by the content's digest, so that a browser
    never mixes files of two builds. An older index in the folder is removed.
    """
    name = index_name(digests, vocabulary)
    folder.mkdir(parents=True, exist_ok=True)
    _remove_older(folder)
    data = folder / name
    for kind in ("shards", "texts"):
        (data / kind).mkdir(parents=True)
    postings, rows = Postings(), []
    for number, url in enumerate(sorted(digests)):
        each = analysis(url)
        for part, text in enumerate(each.texts):
            (data / "texts" / f"{number}-{part}.bin").write_bytes(text)
        postings.add(each)
        rows.append(_Row(each.firsts, each.count, each.length, each.title, each.weight, each.day, each.facets))
    shards = 0
    for number, shard in enumerate(_all_zipped(postings.shards())):
        (data / "shards" / f"{number:x}.bin").write_bytes(shard)
        shards = number + 1
    (data / "columns.bin").write_bytes(zipped_json({**_columns(rows), **_words(vocabulary)}))
    catalogue = {"format": FORMAT, "data": f"{name}/", "documents": len(rows), "shards": shards}
    (folder / "catalogue.json").write_text(json.dumps(catalogue) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Row:
    """What columns.bin says of a document; see `Analysis`."""

    firsts: tuple[int, ...]
    count: int
    length: int
    title: int
    weight: float
    day: str
    facets: Mapping[str, str]


def _all_zipped(shards: Iterable[bytes]) -> Iterator[bytes]:
    """Zipping lets other threads work, and takes longest."""
    with ThreadPoolExecutor() as pool:
        yield from pool.map(zipped, shards)


def _columns(rows: Sequence[_Row]) -> dict[str, object]:
    """What ranking, counting and sorting need of every document, one list per property."""
    names = dict.fromkeys(["类型", *(name for row in rows for name in row.facets)])
    return {
        "starts": [0, *accumulate(row.count for row in rows)],
        "lengths": [row.length for row in rows],
        "titles": [row.title for row in rows],
        "weights": [row.weight for row in rows],
        "days": [row.day for row in rows],
        "parts": {number: row.firsts for number, row in enumerate(rows) if len(row.firsts) > 1},
        "facets": {name: _facet(name, rows) for name in names},
    }


def _words(vocabulary: Vocabulary) -> dict[str, object]:
    return {"others": vocabulary.others, "fillers": vocabulary.fillers}


def _facet(name: str, rows: Sequence[_Row]) -> dict[str, object]:
    """A facet's values, and for each document the place of its value among them, -1 for none."""
    found = [row.facets.get(name, "") for row in rows]
    values = sorted({value for value in found if value})
    places = {value: place for place, value in enumerate(values)}
    return {"values": values, "of": [places.get(value, -1) for value in found]}


def _remove_older(folder: Path) -> None:
    for child in folder.iterdir():
        if child.is_dir() and re.fullmatch("[0-9a-f]{12}", child.name):
            shutil.rmtree(child)
