"""What a target is, and what the targets share."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sample import ROOT
from tongbu.model.finding import Finding

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it; a disk would be most of the work
_KEPT = tempfile.TemporaryDirectory(prefix="fuzz-", dir=_MEMORY if _MEMORY.is_dir() else None)
PLACE = Path(_KEPT.name)
"""Where targets put what is read from files; it goes with the process."""


@dataclass(frozen=True)
class Target:
    """A reader: `feed` gives it a file's bytes and raises whatever it should not; `seeds` are good files."""

    name: str
    feed: Callable[[bytes], None]
    seeds: Callable[[], Sequence[bytes]]
    zipped: bool = False


def files(*patterns: str) -> Callable[[], Sequence[bytes]]:
    """The files of this repository that match, read when first asked for."""
    return cache(lambda: tuple(file.read_bytes() for each in patterns for file in sorted(ROOT.glob(each))))


def sound(findings: Sequence[Finding]) -> None:
    """Check that findings can be told."""
    for each in findings:
        assert each.line >= 1
        assert each.column >= 1
        assert each.message
        assert each.fix
        (each.message + each.fix + each.path).encode()


def refusing(read: Callable[[bytes], object], refusal: type[Exception]) -> Callable[[bytes], None]:
    """Feed a reader that may refuse with one kind of error."""

    def feed(content: bytes) -> None:
        try:
            read(content)
        except refusal as told:
            str(told).encode()

    return feed
