"""Writes the index: `FORMAT.md` describes every file."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import accumulate
from operator import attrgetter
from pathlib import Path

from tongbu.search.document import SearchDocument, SearchSection
from tongbu.search.folding import fold, number_key
from tongbu.search.postings import Postings

FORMAT = 1
ENTRIES_PER_SHARD = 6_000
PART_CHARACTERS = 12_000
"""A long document's text is cut into parts of about this size, so that a hit in a code fetches no book."""


def write_index(documents: Sequence[SearchDocument], folder: Path) -> None:
    """Write the index of the documents; the same documents give the same bytes, in whatever order they come.

    Everything but the catalogue lies below a folder named by the content's digest, so that a browser
    never mixes files of two builds. An older index in the folder is removed.
    """
    ordered = sorted(documents, key=attrgetter("url"))
    digest = _digest(ordered)
    folder.mkdir(parents=True, exist_ok=True)
    _remove_older(folder)
    data = folder / digest
    for name in ("shards", "texts"):
        (data / name).mkdir(parents=True)
    postings, parts, counts = Postings(), [], []
    section = 0
    for number, document in enumerate(ordered):
        sections = _sections(document)
        _enter(postings, document, sections, section)
        parts.append(_write_texts(document, sections, data / "texts", number))
        counts.append(1 + len(sections))
        section += counts[-1]
    shards = postings.shards(max(1, len(postings) // ENTRIES_PER_SHARD))
    for number, shard in enumerate(shards):
        _write(data / "shards" / f"{number:x}.bin", shard)
    _write_json(data / "columns.bin", _columns(ordered, parts, counts))
    catalogue = {"format": FORMAT, "data": f"{digest}/", "documents": len(ordered), "shards": len(shards)}
    (folder / "catalogue.json").write_text(json.dumps(catalogue) + "\n", encoding="utf-8")


def _sections(document: SearchDocument) -> list[SearchSection]:
    """The sections that hold any words; the summary counts as one of them."""
    own = [section for section in document.sections if fold(section.label) or fold(section.text)]
    if fold(document.summary):
        return [SearchSection("", "", document.summary), *own]
    return own


def _enter(postings: Postings, document: SearchDocument, sections: Sequence[SearchSection], first: int) -> None:
    """The head (title, 文号, keywords) is section `first`, the body's sections follow."""
    head = list(filter(None, map(fold, (document.title, document.number, *document.keywords))))
    postings.add_section(first, "\n".join(head))
    seen: set[str] = {*"".join(head)}
    postings.add_characters(first, sorted(seen))
    if key := number_key(document.number):
        postings.add_key(first, key)
    seen.clear()
    for offset, section in enumerate(sections, first + 1):
        text = fold(full_text(section))
        postings.add_section(offset, text)
        postings.add_characters(offset, sorted(set(text) - seen))
        seen.update(text)


def full_text(section: SearchSection) -> str:
    """The section's words with its label before them, unless they begin with it."""
    if fold(section.text).startswith(fold(section.label)):
        return section.text
    return f"{section.label}　{section.text}"


def _write_texts(document: SearchDocument, sections: Sequence[SearchSection], folder: Path, number: int) -> list[int]:
    """Write what results show of a document; returns the first section of each part."""
    firsts = []
    for part, (first, some) in enumerate(_parts(sections)):
        firsts.append(first)
        record = {
            "url": document.url,
            "title": document.title,
            "number": document.number,
            "summary": document.summary,
            "first": first,
            "sections": [[section.anchor, section.label, full_text(section)] for section in some],
        }
        _write_json(folder / f"{number}-{part}.bin", record)
    return firsts


def _parts(sections: Sequence[SearchSection]) -> Iterator[tuple[int, Sequence[SearchSection]]]:
    """Runs of sections of about `PART_CHARACTERS`, each with its first section's number; at least one run."""
    start, size = 0, 0
    for end, section in enumerate(sections):
        if size and size + len(section.text) > PART_CHARACTERS:
            yield start + 1, sections[start:end]
            start, size = end, 0
        size += len(section.text)
    yield start + 1, sections[start:]


def _columns(
    documents: Sequence[SearchDocument], parts: Sequence[list[int]], counts: Sequence[int]
) -> dict[str, object]:
    """What ranking, counting and sorting need of every document, one list per property."""
    names = dict.fromkeys(["类型", *(name for document in documents for name in document.facets)])
    return {
        "starts": [0, *accumulate(counts)],
        "lengths": [sum(len(fold(section.text)) for section in document.sections) for document in documents],
        "titles": [len(fold(document.title)) for document in documents],
        "weights": [document.weight for document in documents],
        "days": [document.day for document in documents],
        "parts": {number: firsts for number, firsts in enumerate(parts) if len(firsts) > 1},
        "facets": {name: _facet(name, documents) for name in names},
    }


def _facet(name: str, documents: Sequence[SearchDocument]) -> dict[str, object]:
    """A facet's values, and for each document the place of its value among them, -1 for none."""
    found = [document.kind if name == "类型" else document.facets.get(name, "") for document in documents]
    values = sorted({value for value in found if value})
    places = {value: place for place, value in enumerate(values)}
    return {"values": values, "of": [places.get(value, -1) for value in found]}


def _digest(documents: Sequence[SearchDocument]) -> str:
    """Twelve hexadecimal digits over the whole content and the format."""
    digest = sha256(f"{FORMAT}".encode())
    for document in documents:
        plain = (document.url, document.kind, document.title, document.number, document.day, document.summary)
        sections = [(section.anchor, section.label, section.text) for section in document.sections]
        rest = (sorted(document.facets.items()), document.keywords, document.weight)
        digest.update(repr((plain, sections, rest)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def _remove_older(folder: Path) -> None:
    for child in folder.iterdir():
        if child.is_dir() and re.fullmatch("[0-9a-f]{12}", child.name):
            shutil.rmtree(child)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, compresslevel=6, mtime=0))


def _write_json(path: Path, content: object) -> None:
    _write(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
