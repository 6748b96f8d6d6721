"""New files in a project: all of them or none, and never in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import write_whole
from tongbu.drafting import NewFile


def placed(files: Sequence[NewFile], root: Path) -> list[Path]:
    """Where the files would lie; CannotRun where something is there already, or it is outside the project."""
    found = [root / file.path for file in files]
    for file, target in zip(files, found, strict=True):
        if not target.resolve().is_relative_to(root.resolve()):
            raise CannotRun(f"{file.path} 不在项目文件夹里，没有写任何文件。")
        if target.exists():
            raise CannotRun(f"{file.path} 已经有了，没有写任何文件。请用 --address 另写一个路径。")
    return found


def place(files: Sequence[NewFile], root: Path) -> list[Path]:
    """Write them; where one cannot be written, those before it are taken away again."""
    found = placed(files, root)
    done: list[Path] = []
    made: list[Path] = []
    try:
        for file, target in zip(files, found, strict=True):
            made += _folders(target.parent)
            write_whole(file.content.encode(), target)
            done.append(target)
    except BaseException:
        for target in done:
            target.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        raise
    return found


def _folders(folder: Path) -> list[Path]:
    """The folders that had to be made for it, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]
