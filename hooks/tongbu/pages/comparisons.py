"""Comparisons made during one build, each once, however many pages need it."""

from __future__ import annotations

from tongbu.comparing import Comparison, compare_policies
from tongbu.pages.pairs import Pair


class Comparisons:
    """Held by the desk of a build; forgets nothing until the build ends."""

    def __init__(self) -> None:
        self._made: dict[str, Comparison] = {}

    def of(self, pair: Pair) -> Comparison:
        """The comparison of a pair."""
        if pair.url not in self._made:
            self._made[pair.url] = compare_policies(pair.old, pair.new, by_default=pair.by_default)
        return self._made[pair.url]
