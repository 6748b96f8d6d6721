"""Very many small things under their names, of which some come and go in every run: the shelves of a store.

They lie in packs. A process that puts things has a pack of its own, to which it only adds: `<pack>` has the things one
after the other, `<pack>.names` a line for each, all of one width, with its name, where it begins and its length. So
what one process puts others see at once, and tens of thousands of things take a few files. What a name stands for
never changes. A pack is locked while its process lives: till then nobody else touches it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from time import time

from tongbu.incremental.open_files import BINARY, is_used, mark_as_used, read_at
from tongbu.incremental.packs import MOST_FILES

NAME = 32
"""Hexadecimal digits of a name."""
_NAMES = ".names"
_WIDTH = NAME + 1 + 13 + 1 + 11 + 1
"""Of a line."""
_FEW = 50
"""So many names are looked for among the lines; for more it is faster to take the lines apart."""
_AT_WORK = 3600
"""Seconds after which nobody is still about to make something of a file."""


class Records:
    """The things in a folder. All but `get` may raise OSError; `get` gives None then."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read yet."""
        self._folder = folder
        self._packs: dict[str, _Pack] = {}
        self._own: _Own | None = None

    def put(self, name: str, thing: bytes) -> None:
        """Keep a thing under a name."""
        if self._own is None or self._own.process != os.getpid():
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._own = _Own(self._folder)
        self._own.add(name, thing)

    def get(self, name: str) -> bytes | None:
        """A thing; None where it is not there."""
        try:
            found = self._found(name)
            if found is None:
                self._look()
                found = self._found(name)
        except (OSError, ValueError):
            return None
        return found

    def names(self) -> frozenset[str]:
        """The names of everything that is there."""
        self._look()
        return frozenset(name for pack in self._packs.values() for name in pack.names())

    def drop(self, names: Collection[str]) -> None:
        """Take things away."""
        self._look()
        unwanted = {name.encode() for name in names}
        for name, pack in list(self._packs.items()):
            self._leave(name, _without(pack.lines, unwanted))
        self._merge()

    def keep_only(self, names: Collection[str]) -> None:
        """Take everything away but these."""
        self._look()
        self._sweep()
        wanted = {name.encode() for name in names}
        for name, pack in list(self._packs.items()):
            self._leave(name, b"".join(line for line in pack.lines.splitlines(keepends=True) if line[:NAME] in wanted))
        self._merge()

    def _found(self, name: str) -> bytes | None:
        return next((found for pack in self._packs.values() if (found := pack.get(name.encode())) is not None), None)

    def _look(self) -> None:
        """See what has come and gone."""
        try:
            there = {entry.name: entry.stat() for entry in os.scandir(self._folder)}
        except FileNotFoundError:
            there = {}
        stamps = {
            file.removesuffix(_NAMES): (stat.st_ino, stat.st_size, stat.st_mtime_ns)
            for file, stat in there.items()
            if file.endswith(_NAMES) and file.removesuffix(_NAMES) in there
        }
        self._packs = {
            name: pack for name, pack in self._packs.items() if name in stamps and pack.stamp == stamps[name]
        }
        for name in stamps.keys() - self._packs.keys():
            # Another process may have merged it since.
            with suppress(FileNotFoundError):
                self._packs[name] = _Pack(self._folder / name, stamps[name])

    def _leave(self, name: str, lines: bytes) -> None:
        """Let a pack have no more than what some of its lines name, if nobody else may add to it."""
        if len(lines) == len(self._packs[name].lines):
            return
        if self._own and self._own.name == name:
            self._own = None
        elif self._packs[name].is_in_use():
            return
        if lines:
            fresh = self._folder / secrets.token_hex(8)
            fresh.write_bytes(lines)
            fresh.replace(self._folder / f"{name}{_NAMES}")
        else:
            (self._folder / f"{name}{_NAMES}").unlink(missing_ok=True)
            (self._folder / name).unlink(missing_ok=True)
        del self._packs[name]

    def _sweep(self) -> None:
        """Remove what has been left here by processes that did not come to an end."""
        ours = {file for name, pack in self._packs.items() if pack.lines for file in (name, f"{name}{_NAMES}")}
        for entry in os.scandir(self._folder) if self._folder.is_dir() else ():
            if entry.name not in ours and entry.stat().st_mtime < time() - _AT_WORK:
                (self._folder / entry.name).unlink(missing_ok=True)

    def _merge(self) -> None:
        """Where there are very many packs, put what is in the smaller ones together."""
        self._look()
        if len(self._packs) <= MOST_FILES:
            return
        *smaller, _ = sorted(self._packs.values(), key=lambda pack: os.fstat(pack.file).st_size)
        done = [pack for pack in smaller if not pack.is_in_use()]
        if len(done) < 2:
            return
        own = _Own(self._folder)
        for pack in done:
            for name in pack.names():
                if (thing := pack.get(name.encode())) is not None:
                    own.add(name, thing)
        for pack in done:
            self._leave(pack.name, b"")


class _Pack:
    """A pack as it was when it was opened; `stamp` tells whether anything was added since."""

    def __init__(self, path: Path, stamp: tuple[int, int, int]) -> None:
        self.name, self.stamp = path.name, stamp
        lines = path.with_name(f"{path.name}{_NAMES}").read_bytes()
        # The last line may not be whole yet.
        whole = lines[: len(lines) - len(lines) % _WIDTH]
        self.lines = whole if set(whole[_WIDTH - 1 :: _WIDTH]) <= {ord("\n")} and whole.isascii() else b""
        self._asked = 0
        self._places: dict[bytes, int] = {}
        self.file = os.open(path, os.O_RDONLY | BINARY)

    def __del__(self) -> None:
        if hasattr(self, "file"):
            os.close(self.file)

    def is_in_use(self) -> bool:
        """Whether a process, perhaps this one, may add to it."""
        return is_used(self.file)

    def names(self) -> list[str]:
        return self.lines.decode().split()[::3]

    def get(self, name: bytes) -> bytes | None:
        """A thing; raises ValueError where the line that names it is damaged."""
        self._asked += 1
        if self._asked == _FEW:
            self._places = {self.lines[at : at + NAME]: at for at in range(0, len(self.lines), _WIDTH)}
        at = self._places.get(name, -1) if self._asked >= _FEW else self.lines.find(name)
        if at < 0:
            return None
        start, length = map(int, self.lines[at + NAME : at + _WIDTH].split())
        return read_at(self.file, length, start)


class _Own:
    """The pack of this process."""

    def __init__(self, folder: Path) -> None:
        self.process, self.name, self._end = os.getpid(), secrets.token_hex(8), 0
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | BINARY
        self._things = os.open(folder / self.name, flags, 0o600)
        mark_as_used(self._things)
        self._names = os.open(folder / f"{self.name}{_NAMES}", flags, 0o600)

    def __del__(self) -> None:
        for file in (self._things, self._names):
            os.close(file)

    def add(self, name: str, thing: bytes) -> None:
        """Add a thing; its name comes last, so that whoever finds that finds the thing."""
        start = self._end
        written = os.write(self._things, thing)
        self._end += written
        if written == len(thing):
            os.write(self._names, f"{name} {start:013} {written:011}\n".encode("ascii"))


def _without(lines: bytes, names: Collection[bytes]) -> bytes:
    if len(names) > _FEW:
        return b"".join(line for line in lines.splitlines(keepends=True) if line[:NAME] not in names)
    for name in names:
        while (at := lines.find(name)) >= 0:
            lines = lines[:at] + lines[at + _WIDTH :]
    return lines
