"""Our scripts in one folder named by their content, so that browsers can keep them for ever, each with its digest.

They import one another by relative addresses; a folder of its own for each state of all of them needs no rewriting.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.structure.files import File, Files

_FOLDER = "assets/javascripts/"


@dataclass(frozen=True, slots=True)
class Scripts:
    """`folder`: their address in the site, with a slash; `integrity`: what pages state of each (Subresource Integrity).

    The names are paths below the folder.
    """

    folder: str
    integrity: Mapping[str, str]


def place_scripts(files: Files) -> Scripts:
    """Give the scripts among a site's files their folder."""
    found = {file.src_uri.removeprefix(_FOLDER): file for file in files if file.src_uri.startswith(_FOLDER)}
    contents = {name: _content(found[name]) for name in sorted(found)}
    digest = hashlib.sha256(b"\0".join(part for each in contents.items() for part in (each[0].encode(), each[1])))
    folder = f"{_FOLDER[:-1]}.{digest.hexdigest()[:8]}/"
    for name, file in found.items():
        file.dest_uri = f"{folder}{name}"
    return Scripts(folder, {name: integrity(content) for name, content in contents.items()})


def _content(file: File) -> bytes:
    return Path(file.abs_src_path).read_bytes() if file.abs_src_path else file.content_bytes


def integrity(content: bytes) -> str:
    """What a page states of a file that it loads, so that a browser uses no other (Subresource Integrity)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"
