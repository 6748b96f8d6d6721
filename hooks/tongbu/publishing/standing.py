"""What a place holds, before anything is done with it."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.gate_record import GateRecord


@dataclass(frozen=True, slots=True)
class Standing:
    """The releases from the oldest on; the live one, its record where it can be read, and the one live before it."""

    releases: tuple[str, ...] = ()
    current: str | None = None
    record: GateRecord | None = None
    previous: str | None = None

    @property
    def newest(self) -> str | None:
        """The last release that was made, live or not."""
        return self.releases[-1] if self.releases else None

    @property
    def back(self) -> str | None:
        """The release to go back to: what was live before, and after going back, what is older still."""
        older = [release for release in self.releases if self.current and release < self.current]
        return self.previous if self.previous in older else older[-1] if older else None
