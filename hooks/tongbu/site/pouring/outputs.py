"""What results have put into the site and into the store, and whether it still lies there."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from tongbu.incremental.results import Outputs
from tongbu.incremental.store import Store
from tongbu.site.manifest import Standing
from tongbu.site.pouring.poured import SEARCH, Poured

R = TypeVar("R")


@dataclass(frozen=True)
class InSite(Outputs[R], Generic[R]):
    """The files that `files` finds in a result, by their paths in the site `before`, none of which MkDocs makes."""

    before: Standing
    files: Callable[[R], Iterable[str]]

    def named(self, value: R) -> str:
        """The paths."""
        return "\n".join(self.files(value))

    def lost(self, named: Sequence[str]) -> Collection[int]:
        """Those of which a file is not there, or not ours."""
        if self.before.files is None:
            return range(len(named))
        written = self.before.written
        return {
            place
            for place, text in enumerate(named)
            if not _are_there(self.before, text) or not written.isdisjoint(text.split("\n"))
        }


@dataclass(frozen=True)
class Shelf:
    """What earlier builds have put on the shelf of what pages bring to search."""

    store: Store

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all that lies there."""
        return self.store.on_shelf(SEARCH)

    def name(self, digest: str) -> str:
        """The name of one thing, by its digest."""
        return self.store.shelved(digest)


@dataclass(frozen=True)
class Pages(Outputs[R], Generic[R]):
    """The pages that `poured` finds in a result, in the site `before`, and what they bring to search, in the store."""

    before: Standing
    shelf: Shelf
    poured: Callable[[R], Iterable[Poured]]

    def named(self, value: R) -> str:
        """The paths of the pages, then the names on the shelf."""
        leaves = [leaf for each in self.poured(value) for leaf in each.leaves]
        pages = "\n".join(f"{leaf.url}index.html" for leaf in leaves)
        shelved = "\n".join(self.shelf.name(leaf.search) for leaf in leaves if leaf.search)
        return f"{pages}\0{shelved}"

    def lost(self, named: Sequence[str]) -> Collection[int]:
        """Those of which a page or an entry is not there; the file system is asked once for each page."""
        if self.before.files is None:
            return range(len(named))
        shelf, found = self.shelf.names, set()
        for place, text in enumerate(named):
            pages, _, shelved = text.partition("\0")
            if (shelved and not shelf.issuperset(shelved.split("\n"))) or not _are_there(self.before, pages):
                found.add(place)
        return found


def _are_there(before: Standing, files: str) -> bool:
    site = f"{before.site}{os.sep}"
    return all(os.access(site + file, os.F_OK) for file in files.split("\n")) if files else True
