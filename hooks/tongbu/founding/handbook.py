"""The handbook (手册) that travels with the program: for authors, for operators, and what lies in the content folders.

The wheel has it beside the program, in folders as in a repository (`pyproject.toml`); a checkout has it in its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PLACES = (
    "docs/manual",
    "docs/operations",
    "docs/disclosure/README.md",
    "interpretations/README.md",
    "policies/README.md",
)
"""The handbook's folders and files, where they lie in every repository."""
_PACKAGE = Path(__file__).parents[1]


@cache
def handbook() -> Mapping[str, bytes]:
    """Each file of the handbook by its path in a repository."""
    carried = _PACKAGE / "handbook"
    root = carried if carried.is_dir() else _PACKAGE.parents[1]
    return {file.relative_to(root).as_posix(): file.read_bytes() for place in PLACES for file in _files(root / place)}


def _files(place: Path) -> Iterator[Path]:
    return iter([place]) if place.is_file() else (each for each in sorted(place.rglob("*")) if each.is_file())
