"""What one document brings to the index, made of that document alone, so that it can be made by itself and kept."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from tongbu.search.document import SearchDocument, SearchSection
from tongbu.search.folding import fold, number_key
from tongbu.search.terms import FIRST, key_term

FORMAT = 2
PART_CHARACTERS = 12_000
"""A long document's text is cut into parts of about this size, so that a hit in a code fetches no book."""
MOST = 4
"""How often a term stands in a section is counted up to here."""
SECTIONS = 4096
"""What follows this many sections is found as if it stood in the last of them."""
_SECTION = 2 * FIRST


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document as the index needs it.

    - `texts`: what results show, by part, zipped; `firsts`: the first section of each part;
    - `length`, `title`: folded characters of the body and of the title;
    - `terms`, `entries`: rising pairs, one for each term in each section: section × 4 + times − 1, both at their most
      `SECTIONS` and `MOST`; section 0 is the head, and the 文号 a term of it;
    - `digest`: over everything, so that equal digests mean equal entries.
    """

    url: str
    digest: str
    texts: tuple[bytes, ...]
    firsts: tuple[int, ...]
    length: int
    title: int
    weight: float
    day: str
    facets: Mapping[str, str]
    terms: NDArray[np.uint64]
    entries: NDArray[np.uint16]


def analyse(document: SearchDocument) -> Analysis:
    """Everything of one document; about a millisecond for an ordinary policy."""
    sections = _sections(document)
    folded = [fold(full_text(section)) for section in sections]
    head = [text for text in map(fold, (document.title, document.number, *document.keywords)) if text]
    terms, entries = _entries([(0, text) for text in head] + list(enumerate(folded, 1)))
    if key := number_key(document.number):  # beyond all other terms
        terms, entries = np.append(terms, np.uint64(key_term(key))), np.append(entries, np.uint16(0))
    parts = list(_parts(sections))
    return Analysis(
        url=document.url,
        digest=_digest(document),
        texts=tuple(_text(document, first, some) for first, some in parts),
        firsts=tuple(first for first, _ in parts),
        length=sum(len(fold(section.text)) for section in document.sections),
        title=len(fold(document.title)),
        weight=document.weight,
        day=document.day,
        facets={"类型": document.kind, **document.facets},
        terms=terms,
        entries=entries,
    )


def full_text(section: SearchSection) -> str:
    """The section's words with its label before them, unless they begin with it."""
    if fold(section.text).startswith(fold(section.label)):
        return section.text
    return f"{section.label}　{section.text}"


def _sections(document: SearchDocument) -> list[SearchSection]:
    """The sections that hold any words; the summary counts as one of them."""
    own = [section for section in document.sections if fold(section.label) or fold(section.text)]
    if fold(document.summary):
        return [SearchSection("", "", document.summary), *own]
    return own


def _entries(pieces: Sequence[tuple[int, str]]) -> tuple[NDArray[np.uint64], NDArray[np.uint16]]:
    """The character bigrams of each piece of folded text, and single characters for queries of one.

    A single character is entered in the head (section 0) and in the first passage that has it.
    """
    text = "\0".join(piece for _, piece in pieces)
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    place = np.repeat(
        np.array([min(section, SECTIONS - 1) for section, _ in pieces], dtype=np.uint64),
        [len(piece) + (number < len(pieces)) for number, (_, piece) in enumerate(pieces, 1)],
    )
    pairs = (codes[:-1] != 0) & (codes[1:] != 0)
    bigrams = place[:-1][pairs] << _SECTION | codes[:-1][pairs] << FIRST | codes[1:][pairs]
    found, counts = np.unique(bigrams, return_counts=True)
    letters = codes != 0
    head, body = letters & (place == 0), letters & (place > 0)
    first_in_body, at = np.unique(codes[body], return_index=True)
    in_head = np.unique(codes[head])
    terms = np.concatenate([found & ((1 << _SECTION) - 1), in_head << FIRST, first_in_body << FIRST])
    sections = np.concatenate([found >> _SECTION, np.zeros(len(in_head), np.uint64), place[body][at]])
    times = np.concatenate([counts, np.ones(len(in_head) + len(first_in_body), counts.dtype)])
    entries = sections * MOST + np.minimum(times, MOST).astype(np.uint64) - 1
    order = np.lexsort((entries, terms))
    return terms[order], entries[order].astype(np.uint16)


def _parts(sections: Sequence[SearchSection]) -> Iterator[tuple[int, Sequence[SearchSection]]]:
    """Runs of sections of about `PART_CHARACTERS`, each with its first section's number; at least one run."""
    start, size = 0, 0
    for end, section in enumerate(sections):
        if size and size + len(section.text) > PART_CHARACTERS:
            yield start + 1, sections[start:end]
            start, size = end, 0
        size += len(section.text)
    yield start + 1, sections[start:]


def _text(document: SearchDocument, first: int, sections: Sequence[SearchSection]) -> bytes:
    """What results show of a part of a document."""
    record = {
        "url": document.url,
        "title": document.title,
        "number": document.number,
        "summary": document.summary,
        "day": document.day,
        "facets": {"类型": document.kind, **document.facets},
        "first": first,
        "sections": [[section.anchor, section.label, full_text(section)] for section in sections],
    }
    return zipped(plain_json(record))


def plain_json(content: object) -> bytes:
    """JSON without needless spaces."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def zipped(content: bytes) -> bytes:
    """The same bytes for the same content."""
    return gzip.compress(content, compresslevel=6, mtime=0)


def _digest(document: SearchDocument) -> str:
    plain = (document.url, document.kind, document.title, document.number, document.day, document.summary)
    sections = [(section.anchor, section.label, section.text) for section in document.sections]
    rest = (sorted(document.facets.items()), document.keywords, document.weight)
    return sha256(repr((FORMAT, plain, sections, rest)).encode("utf-8", "surrogatepass")).hexdigest()
