"""The words of an XML part of which nothing else needs to be known: charts, slides, drawings, OpenDocument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tongbu.screening.files.events import Events, play

_WITHIN = frozenset(("r", "t", "span", "a", "s", "tab", "fld", "rPr", "pPr", "b", "i", "u", "br", "solidFill", "latin"))
"""Elements that do not end a line: runs and what is in them."""
_TOLD = ("descr", "title", "alt", "author", "name", "Target", "href")
"""Attributes that hold words which somebody wrote."""


class _Leaves(Events):
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name not in _WITHIN:
            self._flush()
        self.lines.extend(attributes[key] for key in _TOLD if attributes.get(key))

    def words(self, text: str) -> None:
        self._parts.append(text)

    def finish(self, name: str) -> None:
        if name not in _WITHIN:
            self._flush()

    def _flush(self) -> None:
        line = "".join(self._parts).strip()
        self._parts.clear()
        if line:
            self.lines.append(line)


def leaves(raw: bytes) -> Iterator[str]:
    """The lines of a part, with the words of its attributes."""
    events = _Leaves()
    play(raw, events)
    yield from events.lines
