"""Tab stops of snippets: how places are numbered, and how all else is written so that it stands for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

DAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
"""Today, as the editor writes it when the snippet is inserted."""
_SPECIAL = re.compile(r"[$}\\]")
_IN_CHOICE = re.compile(r"[$}\\,|]")


class Stops:
    """Numbers places in the order they are asked for; the same words are one place, typed once."""

    def __init__(self) -> None:
        """None yet."""
        self._known: dict[str, int] = {}
        self._last = 0

    def place(self, words: str) -> str:
        """A place that holds words until somebody types others."""
        if words not in self._known:
            self._known[words] = self._next()
        return f"${{{self._known[words]}:{literal(words)}}}"

    def choice(self, words: Sequence[str]) -> str:
        """A place where one of the words is chosen; the first stands there."""
        return f"${{{self._next()}|{','.join(_IN_CHOICE.sub(_escaped, word) for word in words)}|}}"

    def empty(self) -> str:
        """A place with nothing in it."""
        return f"${self._next()}"

    def _next(self) -> int:
        self._last += 1
        return self._last


def literal(text: str) -> str:
    """Text that a snippet shows as it is."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
