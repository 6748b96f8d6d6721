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
from contextlib import suppress
from pathlib import Path
from typing import Any

from tongbu.incremental.caches import caches
from tongbu.incremental.collector import undisturbed
from tongbu.incremental.packs import Packs
from tongbu.incremental.program import program
from tongbu.incremental.records import NAME, Records


class Store:
    """What is kept of one project. Nothing here raises: what cannot be read or written is not kept."""

    def __init__(self, folder: Path | None) -> None:
        """Keep things in a folder; where it is None, in one that goes with this object."""
        self._folder = folder or Path(tempfile.mkdtemp(prefix="tongbu-"))
        self._shelves: dict[str, Records] = {}
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
        with suppress(OSError):
            self._records(shelf).put(_name(key), pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))

    def get(self, shelf: str, key: str) -> Any:
        """What was put on a shelf; None where it is not there, or not whole."""
        try:
            found = self._records(shelf).get(_name(key))
            return None if found is None else pickle.loads(found)  # noqa: S301 - see above
        except Exception:
            return None

    def shelved(self, key: str) -> str:
        """The name by which a thing lies on its shelf."""
        return _name(key)

    def on_shelf(self, shelf: str) -> frozenset[str]:
        """The names by which things lie on a shelf."""
        try:
            return self._records(shelf).names()
        except (OSError, ValueError):
            return frozenset()

    def _records(self, shelf: str) -> Records:
        if shelf not in self._shelves:
            self._shelves[shelf] = Records(self._folder / shelf)
        return self._shelves[shelf]

    def names(self, folder: str) -> frozenset[str]:
        """The names of everything that is kept in a folder."""
        try:
            return frozenset(os.listdir(self._folder / folder))  # noqa: PTH208 - names are all that is wanted
        except OSError:
            return frozenset()

    def folder(self, name: str) -> Path | None:
        """A folder for what others keep of this program's; None where there can be none."""
        folder = self._folder / f"{name}-{program()[:16]}"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return None
        self.keep_newest(f"{name}-*")
        return folder

    def shared_folder(self, name: str) -> Path | None:
        """The same for what does not depend on the project: all projects of this machine have it in common."""
        base = caches()
        return self.folder(name) if base is None else Store(base).folder(name)

    def packs(self, name: str) -> Packs:
        """Many small things that are read one by one."""
        return Packs(self._folder / name)

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Take these from a shelf."""
        with suppress(OSError, ValueError):
            self._records(shelf).drop({_name(key) for key in keys})

    def keep_only(self, shelf: str, keys: Iterable[str]) -> None:
        """Clear a shelf of everything but these."""
        with suppress(OSError, ValueError):
            self._records(shelf).keep_only({_name(key) for key in keys})

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
    return hashlib.sha256(f"{program()}\n{key}".encode()).hexdigest()[:NAME]


def _circumstances(of: str) -> str:
    return hashlib.sha256(f"{program()}\n{of}".encode()).hexdigest()
