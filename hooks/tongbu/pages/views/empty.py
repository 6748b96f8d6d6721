"""What stands where a list has nothing to show."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class Empty:
    """An empty list: what is not there, what would be, and where to look instead."""

    words: str
    would: str
    ways: tuple[Link, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The ways as (words, address)."""
        return tuple((way.text, way.url) for way in self.ways)
