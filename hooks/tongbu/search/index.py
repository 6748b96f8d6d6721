"""The index of documents that are all at hand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tongbu.search.analysis import analyse
from tongbu.search.catalogue import Index
from tongbu.search.document import SearchDocument
from tongbu.search.vocabulary import Vocabulary, general_vocabulary
from tongbu.search.whole import write_whole
from tongbu.search.writing import write_catalogue


def write_index(documents: Iterable[SearchDocument], folder: Path, vocabulary: Vocabulary | None = None) -> Index:
    """Write the index of documents into an empty folder; the same documents give the same bytes, in any order."""
    found = {each.digest: each for each in map(analyse, documents)}
    digests = {each.url: each.digest for each in found.values()}
    index = write_whole(digests, found.__getitem__, folder)
    write_catalogue(index, vocabulary or general_vocabulary(), folder)
    return index
