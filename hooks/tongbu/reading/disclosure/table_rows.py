"""Rows as they come out of any file: typed, and each cell with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tongbu.model.source import Key, Place


@dataclass(slots=True)
class Rows:
    """What was read of a table: rows in order, and the places of rows `(0,)` and cells `(0, "时限")`."""

    _rows: list[Any] = field(default_factory=list)
    places: dict[Key, Place] = field(default_factory=dict)

    def add(self, row: Any, places: Mapping[Key, Place]) -> None:
        """A row, and the places of its cells by their keys; that of `()` is its own."""
        number = len(self._rows)
        self._rows.append(row)
        self.places.update(((number, *key), place) for key, place in places.items())

    @property
    def rows(self) -> tuple[Any, ...]:
        """All rows."""
        return tuple(self._rows)
