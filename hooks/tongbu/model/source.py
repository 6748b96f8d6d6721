"""Where a value was written: the file and the place of every front-matter key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str | int, ...]
"""The path of a front-matter value: `("三同步", "组织")`, `("解读对象", 0)`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line and column, both counted from 1."""

    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file as it was read.

    `path` is relative to the project root with `/`. `places` maps the path of a key to where its
    key (for a mapping) or its value (for a list item) starts. `body_line` is the line on which the
    body begins. `signed` says that a record of approval (审签记录) lies beside it.
    """

    path: str
    places: Mapping[Key, Place] = field(default_factory=dict)
    body_line: int = 1
    signed: bool = False

    def place(self, *key: str | int) -> Place:
        """The place of a key, or of its nearest parent that was written, else the file's start."""
        while key:
            if key in self.places:
                return self.places[key]
            key = key[:-1]
        return Place(1)
