"""What a command wrote: the files that were not there before, or were other files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

Standing = dict[tuple[int, int], int]
"""Sizes of files by what tells one file from another: inode and time of change. A file moved stays the same file."""


def standing(folders: Iterable[Path]) -> Standing:
    """The files below folders; one that is not there has none."""
    return {
        (found.st_ino, found.st_mtime_ns): found.st_size
        for folder in folders
        if folder.is_dir()
        for found in _files(folder)
    }


def written(before: Standing, after: Standing) -> tuple[int, int]:
    """How many files of the later standing are not in the earlier one, and their bytes."""
    new = after.keys() - before.keys()
    return len(new), sum(after[file] for file in new)


def _files(folder: str | Path) -> Iterator[os.stat_result]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.stat(follow_symlinks=False)
