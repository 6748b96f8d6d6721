"""This repository's own `.vscode`, which the program makes of its settings as it does for every bureau."""

from __future__ import annotations

from pathlib import Path

from tongbu.reading.project import read_project
from tongbu.vscode import vscode_files

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".vscode"


def editor_files() -> dict[str, str]:
    """The files by their paths in the folder."""
    return {name: content.decode() for name, content in vscode_files(read_project(ROOT).settings).items()}
