"""What a place to publish to must be able to do."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from tongbu.gate_record import GateRecord
from tongbu.publishing.signed_site import SignedSite
from tongbu.publishing.standing import Standing


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of the site a release has, how many compressed forms, and how many of both it had already."""

    files: int
    compressed: int
    reused: int


class Held(Protocol):
    """A place that nobody else publishes to meanwhile, cleared of what was left lying."""

    @property
    def standing(self) -> Standing:
        """What it held when it was taken."""

    def damage(self, site: SignedSite) -> Sequence[str]:
        """What is wrong with the live release, which should be this very site."""

    def put(self, site: SignedSite, release: str) -> Written:
        """Write a release, to the disk; nothing of it is live, and nothing of it stays where this fails."""

    def check(self, release: str) -> GateRecord:
        """See that a release is as it was published, else RefusedError; its record."""

    def switch(self, release: str) -> None:
        """Make a release the live one."""

    def prune(self, keep: int) -> Sequence[str]:
        """Remove the oldest releases beyond so many, never the live one or the last; names those that would not go."""


class Place(Protocol):
    """Where a bureau publishes."""

    @property
    def live(self) -> str:
        """What the web server is to show, for the operator."""

    def look(self) -> Standing:
        """What it holds; writes nothing."""

    def record_of(self, release: str) -> GateRecord | None:
        """A release's record, where it can be read."""

    def hold(self) -> AbstractContextManager[Held]:
        """Take it for oneself; CannotPublishError where somebody else has it, or it is none."""
