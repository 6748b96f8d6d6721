"""Which program this is: what it keeps is of no use to another one."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import time_ns

from tongbu.incremental.caches import caches

_PACKAGE = Path(__file__).parents[1]
_NAME = "program"
_GRAIN = 2_000_000_000
"""Nanoseconds; see stamps.py."""


@cache
def program() -> str:
    """The digest of this program: its own files, the Python that runs it and the packages beside it.

    Several hundred files need not be read in each run: what came of them is remembered as long as none has another
    size or time of change.
    """
    files = dict(_files(str(_PACKAGE), ""))
    packages = (entry.name for entry in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    told = "\n".join((sys.version, *sorted(packages)))
    looks = hashlib.sha256(f"{told}\n{_PACKAGE}\n{files}".encode("utf-8", "surrogateescape")).hexdigest()
    remembered = _remembered(looks)
    if remembered:
        return remembered
    digest = hashlib.sha256(told.encode())
    for path in files:
        digest.update(f"{path}\n".encode("utf-8", "surrogateescape"))
        digest.update((_PACKAGE / path).read_bytes())
    if all(time_ns() - changed > _GRAIN for _, changed in files.values()):
        _remember(looks, digest.hexdigest())
    return digest.hexdigest()


def _files(folder: str, place: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files of the package by their paths in it, in a fixed order, with size and time of change."""
    with os.scandir(folder) as scan:
        entries = sorted((entry for entry in scan if entry.name != "__pycache__"), key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            yield from _files(entry.path, f"{place}{entry.name}/")
        else:
            told = entry.stat()
            yield f"{place}{entry.name}", (told.st_size, told.st_mtime_ns)


def _remembered(looks: str) -> str:
    place = caches()
    try:
        known = (place / _NAME).read_text(encoding="ascii").split() if place else []
    except (OSError, ValueError):
        return ""
    return known[1] if len(known) == 2 and known[0] == looks else ""


def _remember(looks: str, digest: str) -> None:
    place = caches()
    if place is None:
        return
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", encoding="ascii", dir=place, delete=False) as file:
            file.write(f"{looks} {digest}\n")
        Path(file.name).replace(place / _NAME)
    except OSError:
        return
