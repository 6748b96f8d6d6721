"""A folder as its files: hidden ones and links are passed over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tongbu.importing.collecting.limits import DEEPEST, MOST_FILES
from tongbu.importing.original import FileFault


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file with its path in the folder, in order of names; FileFault where there are too many, or too deep."""
    found = list(_walk(folder, "", 1))
    if len(found) > MOST_FILES:
        advice = "分成几个文件夹，分批导入。"
        raise FileFault(f"文件夹里有 {len(found)} 个以上的文件，超过上限 {MOST_FILES} 个", advice)
    yield from found


def _walk(folder: Path, path: str, depth: int) -> Iterator[tuple[str, Path]]:
    if depth > DEEPEST:
        raise FileFault(f"文件夹超过 {DEEPEST} 层：{path}", "把要导入的文件放在浅一些的文件夹里。")
    with os.scandir(folder) as scan:
        entries = sorted(
            (entry for entry in scan if not entry.name.startswith((".", "~$"))), key=lambda each: each.name
        )
    for entry in entries:
        if entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(Path(entry.path), f"{path}{entry.name}/", depth + 1)
        elif entry.is_file():
            yield f"{path}{entry.name}", Path(entry.path)
