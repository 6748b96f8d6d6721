"""Folders of files that the program makes: writing them, and telling which differ from what it says now."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "manual" / "reference"
_SHOWN = 40
"""Lines of a difference that are told: the rest is no news."""


def write(pages: Mapping[str, str], folder: Path = FOLDER) -> None:
    """Write the files, and remove pages that are no more; whatever else is in a folder is somebody's own."""
    for path, text in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    for path in _present(folder) - pages.keys():
        (folder / path).unlink()


def lagging(pages: Mapping[str, str], folder: Path = FOLDER) -> dict[str, str]:
    """The files that differ from those in the folder, each with the difference as a patch."""
    late = {}
    for path in sorted(pages.keys() | _present(folder)):
        file = folder / path
        there = file.read_text(encoding="utf-8") if file.exists() else ""
        made = pages.get(path, "")
        if there != made:
            patch = unified_diff(there.splitlines(), made.splitlines(), path, f"{path} (program)", lineterm="", n=1)
            late[path] = "\n".join(list(patch)[:_SHOWN])
    return late


def _present(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.md")}
