"""Which folder is the project."""

from __future__ import annotations

from pathlib import Path

from tongbu.cli.commands import CannotRun
from tongbu.reading.settings import CONFIG_NAME


def find_root(given: Path | None) -> Path:
    """The project's folder: the one given, else the nearest above here that has a `mkdocs.yml`."""
    start = given or Path.cwd()
    folders = [start] if given else [start, *start.parents]
    found = next((folder for folder in folders if (folder / CONFIG_NAME).is_file()), None)
    if found is None:
        raise CannotRun(f"{start} 里没有 {CONFIG_NAME}。请在项目文件夹里运行，或者用 --root 指明项目文件夹。")
    return found
