"""A site as a patrol sees it, wherever it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from tongbu.gate_record import GateRecord
from tongbu.patrolling.fault import Fault


class CannotPatrolError(Exception):
    """There is no site that could be looked at; the message says why, in Chinese."""


class CannotReadError(Exception):
    """A file of the site cannot be read; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Found:
    """The record of a site, or what stands against it; and the paths of all its files, as far as they are known."""

    record: GateRecord | None
    faults: tuple[Fault, ...]
    files: frozenset[str]


class Place(Protocol):
    """A folder, or a server."""

    name: str
    """As it was given on the command line."""
    bases: tuple[str, ...]
    """The addresses at which it is being served; each ends in a slash."""

    def find(self) -> Found:
        """Read its record and its list of files."""

    def contents(self, found: Found, chosen: frozenset[str] | None) -> Iterator[tuple[str, bytes | Fault]]:
        """Each page by its path, one after another; of `chosen` files, where not all are."""

    def tampering(self) -> Iterator[Fault]:
        """How it differs from its record; complete once all `contents` are read."""

    def read(self, path: str, most: int) -> bytes:
        """One of its files; CannotReadError also where it is larger."""
