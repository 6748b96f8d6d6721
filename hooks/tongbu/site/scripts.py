"""Our scripts among the files of a site: they get the folder that is named by their content."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.files import File, Files

from tongbu.theming import SCRIPTS, Scripts


def place_scripts(files: Files) -> Scripts:
    """Give the scripts among a site's files their folder."""
    found = {file.src_uri.removeprefix(SCRIPTS): file for file in files if file.src_uri.startswith(SCRIPTS)}
    scripts = Scripts.of({name: _content(file) for name, file in found.items()})
    for name, file in found.items():
        file.dest_uri = f"{scripts.folder}{name}"
    return scripts


def _content(file: File) -> bytes:
    return Path(file.abs_src_path).read_bytes() if file.abs_src_path else file.content_bytes
