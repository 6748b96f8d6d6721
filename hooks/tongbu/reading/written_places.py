"""Where the keys of plain metadata stand, worked out when it is first asked: only faults and findings ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tongbu.model.source import Key, Place
from tongbu.reading.locating import Findings
from tongbu.reading.yaml_tree import compose, plant


class WrittenPlaces(Mapping[Key, Place]):
    """The places of keys and list items in metadata that a YAML parser reads without complaint."""

    __slots__ = ("_first_line", "_found", "_of_values", "_text")

    def __init__(self, text: str, first_line: int, of_values: bool = False) -> None:
        """The places in a text that starts on a line of its file; with `of_values`, those of the values under keys."""
        self._text, self._first_line, self._of_values = text, first_line, of_values
        self._found: Mapping[Key, Place] | None = None

    def of_values(self) -> WrittenPlaces:
        """The places of the values under the keys, in the same text."""
        return WrittenPlaces(self._text, self._first_line, of_values=True)

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle keeps: the text, which is smaller than all its places."""
        return WrittenPlaces, (self._text, self._first_line, self._of_values)

    def _places(self) -> Mapping[Key, Place]:
        if self._found is None:
            node = compose(self._text)
            tree = plant(node, Findings(""), first_line=self._first_line) if node is not None else None
            self._found = {} if tree is None else tree.values if self._of_values else tree.places
        return self._found

    def __getitem__(self, key: Key) -> Place:
        return self._places()[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._places())

    def __len__(self) -> int:
        return len(self._places())
