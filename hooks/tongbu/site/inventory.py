"""Which files the site has after a build: what the build's folder has, and what stands of the site before."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from tongbu.site.file_list import FileList
from tongbu.site.gate_record import digests
from tongbu.site.pouring.published import Published
from tongbu.site.searching import PLACE


@dataclass(frozen=True)
class Inventory:
    """The digests of all files; those MkDocs has written, or would have; and what is `gone` of the site before."""

    files: FileList
    written: Set[str]
    gone: Set[str]

    @classmethod
    def of(cls, folder: Path, published: Published, index: Set[str] | None, lists: Set[str]) -> Inventory:
        """Look into a build's folder.

        `index` are the files of the search index that are gone, None for all of them; `lists` are those that MkDocs
        would have written as they stand.
        """
        before, made = published.before, published.made
        other = digests(folder, made)
        written = {uri for uri in other if not uri.startswith(f"{PLACE}/")} | lists
        new = {**made, **other}
        if before.files is None:
            return cls(FileList.of(new), written, frozenset())
        gone = {*published.gone, *(before.written - written)}
        gone.update(before.files.below(f"{PLACE}/") if index is None else index)
        gone -= new.keys()
        return cls(before.files.with_changes(gone, new), written, gone)
