"""What one document brings to the index, made of that document alone, so that it can be made by itself and kept."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tongbu.search.document import SearchDocument, SearchSection
from tongbu.search.entries import entries_of
from tongbu.search.folded import Folded
from tongbu.search.folding import fold, number_key

FORMAT = 3
PART_CHARACTERS = 12_000
"""A long document's text is cut into parts of about this size, so that a hit in a code fetches no book."""
SECTIONS = 4096
"""What follows this many sections is found as if it stood in the last of them."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document as the index needs it.

    - `texts`: what results show, by part, zipped; `firsts`: the first section of each part;
    - `length`, `title`: folded characters of the body and of the title;
    - `entries`: rising, one for each term in each section: see `entries.py`; section 0 is the head, and the 文号 a
      term of it;
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
    entries: NDArray[np.uint64]


class _Section(NamedTuple):
    """A section with words; `text` is its words with the label before them, unless they begin with it."""

    anchor: str
    label: str
    text: str


def analyse(document: SearchDocument) -> Analysis:
    """Everything of one document; a good half of a millisecond for an ordinary policy."""
    sections = [_Section(each.anchor, each.label, full_text(each)) for each in _sections(document)]
    head = (document.title, document.number, *document.keywords)
    folded = Folded.of([*head, *(each.text for each in sections)])
    worded = folded.lengths[len(head) :] > 0
    kept = [each for each, words in zip(sections, worded.tolist(), strict=True) if words]
    places = np.concatenate([np.zeros(len(head), np.uint64), np.cumsum(worded, dtype=np.uint64)])
    parts = list(_parts(kept))
    texts = [_text(document, first, some) for first, some in parts]
    return Analysis(
        url=document.url,
        digest=_digest(document, texts),
        texts=tuple(map(zipped, texts)),
        firsts=tuple(first for first, _ in parts),
        length=int(folded.lengths[len(head) :].sum()),
        title=int(folded.lengths[0]),
        weight=document.weight,
        day=document.day,
        facets={"类型": document.kind, **document.facets},
        entries=entries_of(folded, np.minimum(places, np.uint64(SECTIONS - 1)), number_key(document.number)),
    )


def full_text(section: SearchSection) -> str:
    """The section's words with its label before them, unless they begin with it."""
    if section.text.startswith(section.label) or fold(section.text).startswith(fold(section.label)):
        return section.text
    return f"{section.label}　{section.text}"


def _sections(document: SearchDocument) -> list[SearchSection]:
    """All sections; the summary counts as one of them."""
    own = list(document.sections)
    return [SearchSection("", "", document.summary), *own] if document.summary else own


def _parts(sections: Sequence[_Section]) -> Iterator[tuple[int, Sequence[_Section]]]:
    """Runs of sections of about `PART_CHARACTERS`, each with its first section's number; at least one run."""
    start, size = 0, 0
    for end, section in enumerate(sections):
        if size and size + len(section.text) > PART_CHARACTERS:
            yield start + 1, sections[start:end]
            start, size = end, 0
        size += len(section.text)
    yield start + 1, sections[start:]


def _text(document: SearchDocument, first: int, sections: Sequence[_Section]) -> bytes:
    """What results show of a part of a document."""
    record = {
        "url": document.url,
        "title": document.title,
        "number": document.number,
        "summary": document.summary,
        "day": document.day,
        "facets": {"类型": document.kind, **document.facets},
        "first": first,
        "sections": sections,
    }
    return plain_json(record)


def plain_json(content: object) -> bytes:
    """JSON without needless spaces."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def zipped(content: bytes) -> bytes:
    """The same bytes for the same content."""
    return gzip.compress(content, compresslevel=6, mtime=0)


def _digest(document: SearchDocument, texts: Iterable[bytes]) -> str:
    """Over the texts, which have nearly everything, and the rest."""
    rest = repr((FORMAT, document.keywords, document.weight)).encode("utf-8", "surrogatepass")
    return sha256(b"\0".join((rest, *texts))).hexdigest()
