"""What a browser fetches first: all that ranking needs to know of documents, and where everything else is."""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from tongbu.search.analysis import FORMAT, Analysis, plain_json, zipped
from tongbu.search.slots import table_size
from tongbu.search.terms import KEYS, SECOND, word
from tongbu.search.vocabulary import Vocabulary

COMMON = 32
"""A term is common that stands in more documents than this part of the slots: a query asks for others first."""
LENGTH = 16
"""In so many characters the length of a body is told: more precisely it would only be longer to fetch."""
_SIZE = struct.Struct("<I")
_MOST = 0xFFFF


class Row(NamedTuple):
    """What the catalogue says of a document, and how many entries it has; see `Analysis`."""

    digest: str
    slot: int
    entries: int
    firsts: tuple[int, ...]
    length: int
    title: int
    weight: float
    day: str
    facets: Mapping[str, str]


def row(slot: int, of: Analysis) -> Row:
    """The row of a document at its slot."""
    return Row(of.digest, slot, len(of.entries), of.firsts, of.length, of.title, of.weight, of.day, of.facets)


class Brief(NamedTuple):
    """What is known of a term with a brief list: the digest in its name, and how many entries the term has."""

    digest: str
    entries: int


@dataclass(frozen=True)
class Index:
    """An index as it was written; what the next one is made upon.

    - `rows`: by the documents' addresses, in the order of their slots;
    - `names`: the digests in the names of the shards' files, in order; `brief`: the terms with brief lists;
    - `common`: common terms, with the number of documents that they stand in;
    - `facets`: what the name of the file of facets has of its content.
    """

    rows: Mapping[str, Row]
    names: tuple[str, ...]
    brief: Mapping[int, Brief]
    common: Mapping[int, int]
    facets: str

    @property
    def size(self) -> int:
        """Slots of the table."""
        return table_size(len(self.rows))


def is_common(term: int, documents: int, size: int) -> bool:
    """Whether two characters stand in so many documents that they are common, in an index of so many slots."""
    return term < KEYS and bool(term & SECOND) and documents * COMMON > size


def facets_file(rows: Collection[Row]) -> bytes:
    """What counting and sorting need of every document, in the order of slots."""
    names = dict.fromkeys(["类型", *sorted({name for row in rows for name in row.facets})])
    return zipped(
        plain_json({"days": [row.day for row in rows], "facets": {name: _facet(name, rows) for name in names}})
    )


def catalogue_file(index: Index, vocabulary: Vocabulary) -> bytes:
    """The catalogue; what it has of every document is binary, so that a browser need not parse it."""
    rows = list(index.rows.values())
    last = [0, *(row.slot for row in rows)]
    classes: dict[int, list[int]] = {}
    for term in sorted(index.common):
        classes.setdefault(index.common[term].bit_length() - 1, []).append(term)
    told = plain_json(
        {
            "format": FORMAT,
            "shards": "".join(index.names),
            "brief": {word(term): index.brief[term].digest for term in sorted(index.brief)},
            "common": {size: " ".join(map(word, classes[size])) for size in sorted(classes)},
            "facets": index.facets,
            "parts": {row.slot: row.firsts for row in rows if len(row.firsts) > 1},
            "others": vocabulary.others,
            "fillers": vocabulary.fillers,
        }
    )
    columns = (
        [row.slot - before for row, before in zip(rows, last, strict=False)],
        [min(-(-row.length // LENGTH), _MOST) for row in rows],
        [min(row.title, _MOST) for row in rows],
        [round(row.weight * 100) for row in rows],
        [int(row.day[:4] or 0) for row in rows],
    )
    return zipped(_SIZE.pack(len(told)) + told + np.array(columns, "<u2").tobytes())


def _facet(name: str, rows: Iterable[Row]) -> dict[str, object]:
    """A facet's values, and for each document the place of its value among them, -1 for none."""
    found = [row.facets.get(name, "") for row in rows]
    values = sorted({value for value in found if value})
    places = {value: place for place, value in enumerate(values)}
    return {"values": values, "of": [places.get(value, -1) for value in found]}
