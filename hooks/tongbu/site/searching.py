"""The index of a site's search, made of what its pages brought to it when they were poured."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs.exceptions import BuildError

from tongbu.incremental.forking import shared_out
from tongbu.incremental.refusal import RefusalError
from tongbu.incremental.store import Store
from tongbu.search import (
    CATALOGUE,
    Analysis,
    Columns,
    Index,
    Vocabulary,
    files,
    general_vocabulary,
    renew,
    superseded,
    write_catalogue,
    write_whole,
)
from tongbu.settings import Search
from tongbu.site.manifest import Standing
from tongbu.site.pouring.poured import SEARCH
from tongbu.site.pouring.published import Published
from tongbu.typesetting.press import is_at_work

PLACE = "search/index"
"""The folder of the index in a site."""
_LEFT = "search"


class LostEntryError(RefusalError, LookupError):
    """What a page brought to the index is no longer there."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A site's index: which of its files in the site before are `gone`, None for all; and how to remember it.

    `keep` is called when the files are in the site; it says whether all is remembered.
    """

    gone: Set[str] | None
    keep: Callable[[], bool]


class _Kept(NamedTuple):
    """What the last build wrote, as it is kept; of the index's folders, by their paths in it, when files last came."""

    columns: Columns
    settings: Search
    vocabulary: Vocabulary
    folders: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Left:
    """What the last build wrote."""

    index: Index
    settings: Search
    vocabulary: Vocabulary


def search_index(published: Published, store: Store, folder: Path, settings: Search) -> Searchable:
    """Write the index of a build's pages below its folder, or of it what the site before does not have."""
    before = published.before
    last = _left(store, before)
    known = {url: row.digest for url, row in last.index.rows.items()} if last else None
    digests = published.searchable(known)
    if last and last.settings == settings and known == digests:
        return Searchable(frozenset(), lambda: True)

    def analysis(digest: str) -> Analysis:
        found: Analysis | None = store.get(SEARCH, digest)
        if found is None:
            raise LostEntryError("构建中用到的缓存文件在写入后读不出来（可能是磁盘已满），请腾出空间后重新构建。")
        return found

    place = folder / PLACE
    index = renew(last.index, before.site / PLACE, digests, analysis, place) if last else None
    gone = _paths(superseded(last.index, index)) if last and index else None
    if index is None:
        shutil.rmtree(place, ignore_errors=True)
        try:
            index = write_whole(digests, analysis, place, partial(shared_out, alone=is_at_work()))
        except RefusalError as error:
            raise BuildError(str(error)) from error
    # The general vocabulary is part of the program, and takes a tenth of a second to read.
    vocabulary = last.vocabulary if last and last.settings == settings else _vocabulary(settings)
    write_catalogue(index, vocabulary, place)
    made = index

    def keep() -> bool:
        if known is None:
            store.keep_only(SEARCH, digests.values())
        else:
            store.drop(SEARCH, set(known.values()) - set(digests.values()))
        return store.save(
            before.of(_LEFT), _Kept(Columns.of(made), settings, vocabulary, _folders(before.site / PLACE))
        )

    return Searchable(gone, keep)


def _vocabulary(settings: Search) -> Vocabulary:
    return general_vocabulary().with_more(settings.synonyms, settings.everyday)


def _left(store: Store, before: Standing) -> _Left | None:
    """The index that stands in the site before; None where there is none, or not as it was left."""
    if before.files is None:
        return None
    kept: _Kept | None = store.load(before.of(_LEFT))
    if kept is None:
        return None
    found, place = _Left(kept.columns.restored(), kept.settings, kept.vocabulary), before.site / PLACE
    if kept.folders == _folders(place):
        return found
    return found if _paths({CATALOGUE, *files(found.index)}) <= _there(place) else None


def _folders(place: Path) -> Mapping[str, int]:
    """When files last came into the folders of an index or went: as long as that is the same, all are there."""
    try:
        folders = [place, *(entry for entry in place.iterdir() if entry.is_dir())]
        return {str(folder.relative_to(place)): folder.stat().st_mtime_ns for folder in folders}
    except OSError:
        return {}


def _there(place: Path) -> set[str]:
    """The files below a folder, by their paths in the site. Of ten thousand documents the index has as many files."""
    root = len(f"{place}/")
    return _paths(f"{here}/{name}"[root:].replace(os.sep, "/") for here, _, names in os.walk(place) for name in names)


def _paths(names: Iterable[str]) -> set[str]:
    return {f"{PLACE}/{name}" for name in names}
