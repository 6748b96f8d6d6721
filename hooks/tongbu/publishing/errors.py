"""Why nothing was published. The words are for the operator, in Chinese."""

from __future__ import annotations

from tongbu.gate_record import Differences


class CannotPublishError(Exception):
    """The place or the machine does not let us; what is live stays as it is."""


class RefusedError(Exception):
    """The site, or the release to go back to, is not what the gate signed off; with how it differs, where that is."""

    def __init__(self, reason: str, differences: Differences | None = None) -> None:
        """A reason, without the full stop at its end."""
        super().__init__(reason)
        self.differences = differences or Differences()
