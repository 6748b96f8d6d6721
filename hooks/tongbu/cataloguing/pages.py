"""What is asked of addresses that an author bound something to (页面)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """An address as written; `fault` is what is wrong with it in words that follow it, "" where it leads somewhere.

    `place` is where it leads on this site, without its fragment and the slashes at both ends; "" elsewhere. `day` is
    the day of its content, where one is known; `living` says that it has none because it is always of the day: a list
    that the build makes, another site.
    """

    written: str
    place: str = ""
    fault: str = ""
    day: date | None = None
    living: bool = False


class Pages(Protocol):
    """Who knows the site's addresses."""

    def page(self, written: str) -> Page:
        """What is at an address."""
