"""The index of a site's search, made of what its pages brought to it when they were poured."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.exceptions import BuildError

from tongbu.incremental.forking import shared_out
from tongbu.incremental.refusal import RefusalError
from tongbu.incremental.store import Store
from tongbu.search import (
    CATALOGUE,
    Analysis,
    Index,
    Vocabulary,
    files,
    general_vocabulary,
    renew,
    write_catalogue,
    write_whole,
)
from tongbu.settings import Search
from tongbu.site.manifest import Standing
from tongbu.site.pouring.poured import SEARCH, Leaf
from tongbu.typesetting.press import is_at_work

PLACE = "search/index"
"""The folder of the index in a site."""
_LEFT = "search"


class LostEntryError(RefusalError, LookupError):
    """What a page brought to the index is no longer there."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A site's index: the digests of those of its files that stand, by their paths, and how to remember all of it."""

    standing: Mapping[str, str]
    keep: Callable[[], None]


def search_index(leaves: Iterable[Leaf], store: Store, folder: Path, before: Standing, settings: Search) -> Searchable:
    """Write the index of these pages below the site's new folder, or of it what the site before does not have."""
    vocabulary = general_vocabulary().with_more(settings.synonyms, settings.everyday)
    digests = {leaf.url: leaf.search for leaf in leaves if leaf.search}
    last = _left(store, before)
    if last and last.vocabulary == vocabulary and {url: row.digest for url, row in last.index.rows.items()} == digests:
        return Searchable(_standing(before, {CATALOGUE, *files(last.index)}), lambda: None)

    def analysis(digest: str) -> Analysis:
        found: Analysis | None = store.get(SEARCH, digest)
        if found is None:
            raise LostEntryError("构建中用到的缓存文件在写入后读不出来（可能是磁盘已满），请腾出空间后重新构建。")
        return found

    place = folder / PLACE
    index = renew(last.index, before.site / PLACE, digests, analysis, place) if last else None
    if index is None:
        shutil.rmtree(place, ignore_errors=True)
        try:
            index = write_whole(digests, analysis, place, partial(shared_out, alone=is_at_work()))
        except RefusalError as error:
            raise BuildError(str(error)) from error
    write_catalogue(index, vocabulary, place)
    made = index

    def keep() -> None:
        store.save(before.of(_LEFT), _Left(made, vocabulary))
        store.keep_only(SEARCH, digests.values())

    return Searchable(_standing(before, files(made) - _there(place)), keep)


@dataclass(frozen=True, slots=True)
class _Left:
    """What the last build wrote."""

    index: Index
    vocabulary: Vocabulary


def _left(store: Store, before: Standing) -> _Left | None:
    """The index that stands in the site before; None where there is none, or not as it was left."""
    found: _Left | None = store.load(before.of(_LEFT)) if before.files is not None else None
    return found if found and {CATALOGUE, *files(found.index)} <= _there(before.site / PLACE) else None


def _there(place: Path) -> set[str]:
    """The files below a folder, by their paths in it."""
    return {
        f"{Path(here).relative_to(place)}/{name}".removeprefix("./")
        for here, _, names in os.walk(place)
        for name in names
    }


def _standing(before: Standing, names: Iterable[str]) -> dict[str, str]:
    """The digests of files of an index that the site before has."""
    known: Mapping[str, str] = before.files or {}
    paths = (f"{PLACE}/{name}" for name in names)
    return {path: known[path] for path in paths if path in known}
