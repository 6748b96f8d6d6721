"""The theme's own files as a site is given them: one stylesheet, and the scripts in one folder, each named by content.

So browsers can keep them for ever. Scripts import one another by relative addresses; a folder of its own for each state
of all of them needs no rewriting.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "theme"
STYLES = "assets/stylesheets/tongbu"
SCRIPTS = "assets/javascripts/"
_FIRST = ("tokens.css", "base.css")


@dataclass(frozen=True, slots=True)
class Scripts:
    """`folder`: their address in the site, with a slash; `integrity`: what pages state of each (Subresource Integrity).

    The names are paths below the folder.
    """

    folder: str
    integrity: Mapping[str, str]

    @classmethod
    def of(cls, contents: Mapping[str, bytes]) -> Scripts:
        """Those of these names with these contents."""
        parts = (part for name in sorted(contents) for part in (name.encode(), contents[name]))
        digest = hashlib.sha256(b"\0".join(parts)).hexdigest()[:8]
        return cls(f"{SCRIPTS[:-1]}.{digest}/", {name: integrity(contents[name]) for name in sorted(contents)})


def stylesheets(folders: Iterable[Path]) -> dict[str, str]:
    """The stylesheets of themes by file name, in their order; of those with the same name, that of the first theme."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in (folder / STYLES).glob("*.css"):
            found.setdefault(path.name, path)
    order = sorted(found, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return {name: found[name].read_text(encoding="utf-8") for name in order}


def stylesheet(parts: Iterable[str]) -> tuple[str, str]:
    """All stylesheets as one: its address in the site, and its content."""
    content = "\n".join(parts)
    return f"{STYLES}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.css", content


def integrity(content: bytes) -> str:
    """What a page states of a file that it loads, so that a browser uses no other (Subresource Integrity)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"
