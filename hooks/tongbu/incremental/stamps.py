"""Digests of files, made again only where size or time of change differ."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from time import time_ns

Stamp = tuple[int, int, str, bool]
"""Size and time of change of a file as the file system told them, the digest of what it held, and whether it cannot
have changed since. A plain tuple, because there are tens of thousands."""

_GRAIN = 2_000_000_000
"""Nanoseconds: a file changed within so short a time before it was read may change again without a new time."""
_NO_FILE: Stamp = (-1, 0, "", False)


class Stamps:
    """The digests of a project's files, by their paths in it; `known` are those of an earlier run."""

    def __init__(self, root: Path, known: Mapping[str, Stamp]) -> None:
        """Begin with what is known; the file system is asked once for each file."""
        self._root = root
        self._place = f"{root}{os.sep}"
        self.known = known
        self.taken: dict[str, Stamp] = {}

    def digest(self, path: str) -> str:
        """The digest of a file's content; "" where no file can be read."""
        stamp = self.taken.get(path)
        if stamp is None:
            stamp = self._take(path)
            if stamp is _NO_FILE:
                return ""
            self.taken[path] = stamp
        return stamp[2]

    def add(self, taken: Mapping[str, Stamp]) -> None:
        """Take over what another process was told."""
        self.taken.update(taken)

    def watch(self, paths: Iterable[str]) -> bool:
        """Take these along to the next run, even where no file is; whether there is one that nobody had asked for."""
        new = [path for path in paths if path not in self.taken]
        self.taken.update((path, self._take(path)) for path in new)
        return bool(new)

    def changed(self) -> Iterator[str]:
        """The paths of those files that are not what they were in the run before.

        Files nobody has asked for in this run, as they lie beside documents, are looked at now, and taken along.
        """
        for path, before in self.known.items():
            now = self.taken.get(path)
            if now is None:
                now = self._take(path)
                if now[2] or not before[2]:
                    self.taken[path] = now
            if now[2] != before[2]:
                yield path
        yield from (path for path in self.taken.keys() - self.known.keys())

    def still(self, path: str) -> bool:
        """Whether a file that was read is the same as then, as far as the file system tells."""
        before = self.taken.get(path)
        try:
            told = (self._root / path).stat()
        except (OSError, ValueError):
            return False
        return before is not None and before[:2] == (told.st_size, told.st_mtime_ns)

    def _take(self, path: str) -> Stamp:
        file = self._place + path  # a path object takes longer than asking the file system
        try:
            told = os.stat(file)  # noqa: PTH116
            if not stat.S_ISREG(told.st_mode):
                return _NO_FILE
            known = self.known.get(path)
            if known and known[3] and known[0] == told.st_size and known[1] == told.st_mtime_ns:
                return known
            digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        except (OSError, ValueError):
            return _NO_FILE
        return told.st_size, told.st_mtime_ns, digest, time_ns() - told.st_mtime_ns > _GRAIN
