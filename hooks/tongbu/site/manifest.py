"""The files of a site as the last build left it, so that the next one can build upon it."""

from __future__ import annotations

import hashlib
from collections.abc import Set
from pathlib import Path
from typing import NamedTuple

from tongbu.gate_record import NAME
from tongbu.incremental.store import Store
from tongbu.site.file_list import FileList

_RECORD = "record"


class _Left(NamedTuple):
    """What a build remembers of the site: the digest of its record, which files MkDocs made, what else it has kept."""

    record: str
    written: frozenset[str]
    kept: frozenset[str]


class Standing:
    """A site's folder as it stands before a build.

    `files` are the digests of its files by their paths, or None where it is not as we left it; `written` are those that
    MkDocs made, and makes each time.
    """

    def __init__(self, site: Path, store: Store) -> None:
        """Look whether the site is the one that this program built last."""
        self.site, self._store = site, store
        self._name = f"site-{hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]}"
        self.files: FileList | None = None
        self.written: Set[str] = frozenset()
        left: _Left | None = store.load(self.of(_RECORD))
        try:
            record = (site / NAME).read_bytes()
            whole = left and left.kept <= store.names(self._name)
            if left and whole and hashlib.sha256(record).hexdigest() == left.record:
                self.files, self.written = FileList.read(record.decode("utf-8")), left.written
        except (OSError, ValueError):
            self.files = None

    def of(self, name: str) -> str:
        """What results of a name are kept under, for this site."""
        return f"{self._name}/{name}"

    def left(self, record: str, written: Set[str]) -> None:
        """Remember the site as it is now."""
        digest = hashlib.sha256(record.encode("utf-8")).hexdigest()
        self._store.save(self.of(_RECORD), _Left(digest, frozenset(written), self._store.names(self._name) - {_RECORD}))
        self._store.keep_newest("site-*")
