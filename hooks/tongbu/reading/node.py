"""A unit while it is being built."""

from __future__ import annotations

from tongbu.model.text import UnitLevel


class Node:
    """A unit still open to children. `depth` counts the `#` of its heading, 0 where it is none.

    `place` says how many of its level it is under its parent, counted from 1.
    """

    __slots__ = (
        *("level", "line", "label", "ordinal", "title", "text", "depth", "place", "children"),
        *("is_annex", "is_subbook", "_places"),
    )

    def __init__(
        self,
        level: UnitLevel,
        line: int,
        label: str = "",
        ordinal: tuple[int, int] | None = None,
        title: str = "",
        text: str = "",
        depth: int = 0,
    ) -> None:
        self.level = level
        self.line = line
        self.label = label
        self.ordinal = ordinal
        self.title = title
        self.text = text
        self.depth = depth
        self.is_annex = False
        self.is_subbook = False
        self.place = 0
        self.children: list[Node] = []
        self._places: dict[UnitLevel, int] | None = None

    def add(self, child: Node) -> None:
        """Append `child` and note how many of its level it follows here."""
        places = self._places
        if places is None:
            places = self._places = {}
        child.place = places[child.level] = places.get(child.level, 0) + 1
        self.children.append(child)
