"""Files and folders that are on the disk when the call returns, and as open to a web server as they must be."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from tongbu.gate_record import open_regular
from tongbu.progress import followed

FILE, FOLDER = 0o644, 0o755
_AT_ONCE = 4
"""Disks write several files as quickly as one, and compressing leaves the interpreter to others."""
_PIECE = 1 << 20
_Item = TypeVar("_Item")


def copy(source: Path, target: Path) -> str:
    """Copy a regular file to a new one, OSError for anything else; the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with open_regular(source) as old, target.open("xb") as new:
        while piece := old.read(_PIECE):
            digest.update(piece)
            new.write(piece)
        _finish(new.fileno())
    return digest.hexdigest()


def write(content: bytes, target: Path, dated: int) -> None:
    """Write a new file with a date, in nanoseconds."""
    with target.open("xb") as new:
        new.write(content)
        new.flush()
        os.utime(new.fileno(), ns=(dated, dated))
        _finish(new.fileno())


def again(old: Path, target: Path) -> None:
    """The same file under another name; where there are no hard links, or its mode is wrong, a copy with its date."""
    status = old.stat(follow_symlinks=False)
    if stat.S_IMODE(status.st_mode) == FILE:
        try:
            target.hardlink_to(old)
        except OSError:
            pass
        else:
            return
    target.unlink(missing_ok=True)
    copy(old, target)
    os.utime(target, ns=(status.st_mtime_ns, status.st_mtime_ns))


def settle(folder: Path) -> None:
    """See that the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def for_all(work: Callable[[_Item], None], items: Collection[_Item], told: str = "") -> None:
    """Do the same with many, several at once; the first that fails ends it. `told` is what is being done."""
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        for _ in followed(pool.map(work, items), told, len(items)):
            pass
    finally:
        pool.shutdown(cancel_futures=True)


def _finish(handle: int) -> None:
    os.fchmod(handle, FILE)
    os.fsync(handle)
