"""Very many small things, kept in few files, of which a run reads no more than it asks for.

A file is never changed once it is written, so that several processes may use it; those whose things are no longer
wanted are cleared away, and can still be read by whoever has them open.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tongbu.incremental.open_files import BINARY, read_at

MOST_FILES = 24
"""When there are more, it is time to write everything into one."""


class Slot(NamedTuple):
    """Where a thing lies: the file, where it begins there, and its length."""

    file: str
    start: int
    length: int


class Packs:
    """The things kept in a folder."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet."""
        self._folder = folder
        self._open: dict[str, int] = {}

    def __del__(self) -> None:
        """Close what is open."""
        for file in self._open.values():
            with suppress(OSError):
                os.close(file)

    def hold(self, files: Iterable[str]) -> Set[str]:
        """Open files, so that what is in them can be read whatever others do; gives those that are there."""
        for name in files:
            if name not in self._open:
                with suppress(OSError):
                    self._open[name] = os.open(self._folder / name, os.O_RDONLY | BINARY)
        return self._open.keys()

    def content(self, packed: bytes | Slot) -> bytes:
        """A thing, from a file that is open, or at hand."""
        if isinstance(packed, bytes):
            return packed
        return read_at(self._open[packed.file], packed.length, packed.start)

    def add(self, things: Iterable[bytes]) -> list[Slot]:
        """Put things into a new file."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name, start, slots = secrets.token_hex(8), 0, []
        with (self._folder / name).open("xb") as file:
            for thing in things:
                file.write(thing)
                slots.append(Slot(name, start, len(thing)))
                start += len(thing)
        self.hold((name,))
        return slots

    def clear(self, files: Iterable[str]) -> None:
        """Remove files of which nobody wants anything any more."""
        for name in files:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)
