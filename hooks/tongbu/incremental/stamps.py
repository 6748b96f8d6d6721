"""Digests of files, made again only where size or time of change differ."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from time import time_ns
from typing import NamedTuple

_GRAIN = 2_000_000_000
"""Nanoseconds: a file changed within so short a time before it was read may change again without a new time."""


class Stamp(NamedTuple):
    """What the file system told of a file, and the digest of what it held; `sure` if it cannot have changed since."""

    size: int
    changed: int
    digest: str
    sure: bool = True


class Stamps:
    """The digests of a project's files, by their paths in it; `known` are those of an earlier run."""

    def __init__(self, root: Path, known: Mapping[str, Stamp]) -> None:
        """Begin with what is known; the file system is asked once for each file."""
        self._root = root
        self.known = known
        self.taken: dict[str, Stamp] = {}

    def digest(self, path: str) -> str:
        """The digest of a file's content; "" where no file can be read."""
        if path not in self.taken:
            try:
                self.taken[path] = self._take(path)
            except (OSError, ValueError):
                return ""
        return self.taken[path].digest

    def still(self, path: str) -> bool:
        """Whether a file that was read is the same as then, as far as the file system tells."""
        before = self.taken.get(path)
        try:
            told = (self._root / path).stat()
        except (OSError, ValueError):
            return False
        return before is not None and (before.size, before.changed) == (told.st_size, told.st_mtime_ns)

    def _take(self, path: str) -> Stamp:
        file = os.path.join(self._root, path)  # noqa: PTH118 - a path object takes longer than asking the file system
        told = os.stat(file)  # noqa: PTH116
        if not stat.S_ISREG(told.st_mode):
            return Stamp(0, 0, "", sure=False)
        known = self.known.get(path)
        if known and known.sure and (known.size, known.changed) == (told.st_size, told.st_mtime_ns):
            return known
        digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        return Stamp(told.st_size, told.st_mtime_ns, digest, sure=time_ns() - told.st_mtime_ns > _GRAIN)
