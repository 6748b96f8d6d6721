"""A folder of results: all of it appears, or none; one that a command wrote before gives way, any other does not."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from tongbu.cli.commands import CannotRun


def fill(folder: Path, mark: str, write: Callable[[Path], None]) -> None:
    """Let `write` fill a new folder, and put it in the place of `folder`.

    `mark` is the name of a file that every such folder has. What is there already must have it, or be empty.
    """
    if folder.exists() and not folder.is_dir():
        raise CannotRun(f"{folder} 是文件。请写一个文件夹。")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / mark).is_file():
        raise CannotRun(f"文件夹 {folder} 里有别的东西，没有写出，以免覆盖。请换一个空的或者新的文件夹。")
    if not folder.absolute().parent.is_dir():
        raise CannotRun(f"文件夹 {folder.parent} 不存在，没有写出。请先建好，或者换一个地方。")
    with tempfile.TemporaryDirectory(prefix=".tongbu-", dir=folder.absolute().parent) as unfinished:
        made, earlier = Path(unfinished, "made"), Path(unfinished, "earlier")
        made.mkdir()
        write(made)
        if folder.exists():
            folder.rename(earlier)
        try:
            made.rename(folder)
        except OSError:
            shutil.move(earlier, folder)
            raise
