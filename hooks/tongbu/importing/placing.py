"""Putting files in their places: all of them, or none."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tongbu.system_errors import reason


class PlacingError(OSError):
    """Nothing was written; the message, in Chinese, says why."""


def taken(root: Path, paths: Mapping[str, bytes]) -> list[str]:
    """Those of the paths where something is already."""
    return [path for path in paths if (root / path).exists() or (root / path).is_symlink()]


def place(root: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Write files below a folder by their paths; PlacingError where one is there already or cannot be written.

    They are written apart and moved to their places when all are complete; if that fails in the middle, what was moved
    is taken away again, and what stood there before is put back.
    """
    if not force and (there := taken(root, files)):
        raise PlacingError(f"{there[0]} 已经有了，没有覆盖")
    for path in files:
        if not (root / path).resolve().is_relative_to(root.resolve()):
            raise PlacingError(f"{path} 实际在项目之外，没有写出")
    try:
        with tempfile.TemporaryDirectory(prefix=".tongbu-import-", dir=root) as folder:
            _move(root, _written(Path(folder), files), Path(folder))
    except OSError as error:
        if isinstance(error, PlacingError):
            raise
        raise PlacingError(f"写不了：{error.filename or root}：{reason(error)}") from error


def _written(folder: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    made = {}
    for number, (path, content) in enumerate(files.items()):
        made[path] = folder / f"new-{number}"
        made[path].write_bytes(content)
    return made


def _move(root: Path, made: Mapping[str, Path], folder: Path) -> None:
    moved: list[Path] = []
    before: dict[Path, Path] = {}
    folders: list[Path] = []
    try:
        for number, (path, file) in enumerate(made.items()):
            target = root / path
            folders.extend(_made_folders(target.parent))
            if target.exists():
                before[target] = folder / f"old-{number}"
                shutil.copy2(target, before[target])
            file.replace(target)
            moved.append(target)
    except BaseException:
        for target in moved:
            with contextlib.suppress(OSError):
                before[target].replace(target) if target in before else target.unlink()
        for each in reversed(folders):
            with contextlib.suppress(OSError):
                each.rmdir()
        raise


def _made_folders(folder: Path) -> list[Path]:
    """Make a folder with those above it; those that were not there."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return list(reversed(missing))
