"""What the gate says of a library as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.model.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that does not count, why, and until which day."""

    finding: Finding
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Report:
    """What the gate says, in the order of place: `findings` stand, `waived` are accepted until their day."""

    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything stands that stops the build."""
        return any(finding.level is Level.ERROR for finding in self.findings)
