"""Findings of one file, collected while it is read, so that all its faults are told at once."""

from __future__ import annotations

from tongbu.model.finding import Finding, Level
from tongbu.model.source import Key, Place
from tongbu.reading.fault import Fault


class Findings:
    """The faults found so far in the file at `path`, at most one per place and card."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: dict[tuple[str, Place, Key], Finding] = {}

    def add(self, fault: Fault, place: Place, message: str, *, key: Key = (), fix: str | None = None) -> None:
        """Note a fault; `fix` says more than its card does."""
        self._found.setdefault(
            (fault.code, place, key),
            Finding(
                path=self.path,
                line=place.line,
                column=place.column,
                rule=fault.code,
                level=fault.level,
                key=".".join(part for part in key if isinstance(part, str)),
                message=message if message.endswith(("。", "？", "）")) else f"{message}。",
                fix=fix or fault.fix,
            ),
        )

    def has(self, key: Key) -> bool:
        """Whether a fault was noted at a key."""
        return any(noted == key for _, _, noted in self._found)

    @property
    def found(self) -> tuple[Finding, ...]:
        """Everything noted, in the order of the file."""
        return tuple(sorted(self._found.values()))

    @property
    def failed(self) -> bool:
        """Whether anything noted is an error."""
        return any(finding.level is Level.ERROR for finding in self._found.values())
