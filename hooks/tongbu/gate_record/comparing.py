"""A folder beside the record of what it should hold, file by file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tongbu.gate_record.name import NAME
from tongbu.gate_record.record import GateRecord
from tongbu.gate_record.regular import open_regular
from tongbu.progress import followed


@dataclass(frozen=True, slots=True)
class Differences:
    """Paths below the folder, sorted: what the record has and the folder has not, the reverse, and what is altered.

    `links` are links and other things that are neither files nor folders, which no build makes.
    """

    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.missing or self.extra or self.changed or self.links)


def compare(folder: Path, record: GateRecord) -> Differences:
    """How a folder differs from a record. Reads every byte; follows no link; OSError where it cannot read."""
    files: list[str] = []
    links: list[str] = []
    for path, regular in _walk(folder):
        (files if regular else links).append(path)
    present = frozenset(files)
    both = record.files.keys() & present
    changed = (
        path for path in followed(both, "核对网站的文件", len(both)) if digest_of(folder / path) != record.files[path]
    )
    return Differences(
        tuple(sorted(record.files.keys() - present - set(links))),
        tuple(sorted(present - record.files.keys() - {NAME})),
        tuple(sorted(changed)),
        tuple(sorted(links)),
    )


def digest_of(file: Path) -> str:
    """The SHA-256 of a regular file; OSError for anything else."""
    with open_regular(file) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[tuple[str, bool]]:
    """Everything below a folder but folders, and whether it is a regular file."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(folder / below) as entries:
            for entry in entries:
                path = f"{below}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path, entry.is_file(follow_symlinks=False)
