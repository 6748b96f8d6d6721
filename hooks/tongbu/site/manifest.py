"""The files of a site as the last build left it, so that the next one can build upon it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from tongbu.incremental.store import Store
from tongbu.site.gate_record import NAME


class Standing:
    """A site's folder; `files` are the digests of its files by their paths, or None where it is not as we left it."""

    def __init__(self, site: Path, store: Store) -> None:
        """Look whether the site is the one that this program built last."""
        self.site, self._store = site, store
        self._name = f"site-{hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]}"
        self.files: Mapping[str, str] | None = None
        try:
            record = (site / NAME).read_bytes()
            if hashlib.sha256(record).hexdigest() == store.load(self.of("record")):
                self.files = json.loads(record)["files"]
        except (OSError, ValueError, KeyError):
            self.files = None

    def of(self, name: str) -> str:
        """What results of a name are kept under, for this site."""
        return f"{self._name}/{name}"

    def left(self) -> None:
        """Remember the site as it is now."""
        self._store.save(self.of("record"), hashlib.sha256((self.site / NAME).read_bytes()).hexdigest())
        self._store.keep_newest("site-*")
