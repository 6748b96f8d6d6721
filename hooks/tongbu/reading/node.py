"""A unit while it is being built."""

from __future__ import annotations

from dataclasses import dataclass, field

from tongbu.model.text import UnitLevel


@dataclass(slots=True)
class Node:
    """A unit still open to children. `depth` counts the `#` of its heading, 0 where it is none."""

    level: UnitLevel
    line: int
    label: str = ""
    ordinal: tuple[int, int] | None = None
    title: str = ""
    text: str = ""
    depth: int = 0
    is_annex: bool = False
    is_subbook: bool = False
    in_division: bool = False
    in_topic: bool = False
    in_heading: bool = False
    place: int = 0
    children: list[Node] = field(default_factory=list)
    _places: dict[UnitLevel, int] = field(default_factory=dict)

    def add(self, child: Node) -> None:
        """Append `child` and note how many of its level it follows here."""
        child.place = self._places[child.level] = self._places.get(child.level, 0) + 1
        child.in_division = self.level.is_division
        child.in_topic = self.level.is_topic
        child.in_heading = self.level is UnitLevel.HEADING
        self.children.append(child)
