"""The folder in which a run leaves what it knows for the next run.

It lies outside the project, because its files are pickles: whoever could write them could run code, and authors may
write anywhere in the project. It is never needed: without it everything is made anew, with the same result.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tongbu.incremental.caches import caches
from tongbu.incremental.collector import undisturbed
from tongbu.incremental.packs import Packs
from tongbu.incremental.program import program


class Store:
    """What is kept of one project. Nothing here raises: what cannot be read or written is not kept."""

    def __init__(self, folder: Path | None) -> None:
        """Keep things in a folder; where it is None, in one that goes with this object."""
        self._folder = folder or Path(tempfile.mkdtemp(prefix="tongbu-"))
        if folder is None:
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def load(self, name: str, of: str = "") -> Any:
        """What was kept under a name by this very program for the same circumstances `of`; else None."""
        try:
            with (self._folder / name).open("rb") as file:
                if file.readline().decode("ascii", "replace").strip() != _circumstances(of):
                    return None
                with undisturbed():
                    # Only this program writes here; see above.
                    return pickle.load(file)  # noqa: S301
        except Exception:
            return None

    def save(self, name: str, value: object, of: str = "") -> bool:
        """Keep a value under a name, which may be in a folder; a reader sees all of it or what was there before.

        Says whether it is kept.
        """
        try:
            (self._folder / name).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(f"{_circumstances(of)}\n".encode("ascii"))
                pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
            Path(file.name).replace(self._folder / name)
        except OSError:
            return False
        return True

    def put(self, shelf: str, key: str, value: object) -> None:
        """Keep one of very many small things, by a key that says all that it depends on, besides this program."""
        try:
            folder = self._folder / shelf
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (folder / _name(key)).write_bytes(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
        except OSError:
            return

    def get(self, shelf: str, key: str) -> Any:
        """What was put on a shelf; None where it is not there, or not whole."""
        try:
            return pickle.loads((self._folder / shelf / _name(key)).read_bytes())  # noqa: S301 - see above
        except Exception:
            return None

    def shelved(self, key: str) -> str:
        """The name by which a thing lies on its shelf."""
        return _name(key)

    def names(self, folder: str) -> frozenset[str]:
        """The names of everything that is kept in a folder, as of all things on a shelf."""
        try:
            return frozenset(os.listdir(self._folder / folder))  # noqa: PTH208 - tens of thousands
        except OSError:
            return frozenset()

    def folder(self, name: str) -> Path | None:
        """A folder for what others keep of this program's; None where there can be none."""
        folder = self._folder / f"{name}-{program()[:16]}"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return None
        self.keep_newest(f"{name}-*", 1)
        return folder

    def packs(self, name: str) -> Packs:
        """Many small things that are read one by one."""
        return Packs(self._folder / name)

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Take these from a shelf."""
        try:
            for key in keys:
                (self._folder / shelf / _name(key)).unlink(missing_ok=True)
        except OSError:
            return

    def keep_only(self, shelf: str, keys: Iterable[str]) -> None:
        """Clear a shelf of everything but these."""
        wanted = {_name(key) for key in keys}
        try:
            for file in (self._folder / shelf).iterdir():
                if file.name not in wanted:
                    file.unlink(missing_ok=True)
        except OSError:
            return

    def keep_newest(self, folders: str, count: int = 3) -> None:
        """Of the folders whose names are like a pattern, keep the last so many: those of one-off previews go."""
        try:
            found = sorted(self._folder.glob(folders), key=lambda folder: folder.stat().st_mtime_ns)
        except OSError:
            return
        for folder in found[:-count]:
            shutil.rmtree(folder, ignore_errors=True)


def store_of(root: Path) -> Store:
    """The store of the project at a folder, as the environment says."""
    base = caches()
    if base is None:
        return Store(None)
    folder = base / hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return Store(None)
    return Store(folder if os.access(folder, os.W_OK) else None)


def _name(key: str) -> str:
    return hashlib.sha256(f"{program()}\n{key}".encode()).hexdigest()[:32]


def _circumstances(of: str) -> str:
    return hashlib.sha256(f"{program()}\n{of}".encode()).hexdigest()
