"""The packages that a lock file pins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_HASH = "--hash="


@dataclass(frozen=True)
class Pinned:
    """One package of a lock: its normal name, its version, where it is wanted, and the digests of its files."""

    name: str
    version: str
    marker: str
    digests: tuple[str, ...]


def pinned(lock: Path) -> list[Pinned]:
    """Every package that a lock pins, in its order; ValueError where one is not pinned by version and digests."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [_pinned(line) for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _pinned(line: str) -> Pinned:
    written, *digests = line.split(_HASH)
    wanted = Requirement(written.strip())
    versions = [each.version for each in wanted.specifier if each.operator == "=="]
    if len(versions) != 1 or not digests:
        raise ValueError(f"{wanted.name} 没有固定版本和校验值")
    name = canonicalize_name(wanted.name)
    return Pinned(name, versions[0], str(wanted.marker or ""), tuple(digest.strip() for digest in digests))
