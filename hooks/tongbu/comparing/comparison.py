"""The result of a comparison: one row per article of the new text, deletions at their old place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from tongbu.model.text import Unit


class Change(StrEnum):
    """What became of an article; where several hold, the first of this list."""

    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"
    AMENDED = "amended"
    RENUMBERED = "renumbered"
    SAME = "same"
    ADDED = "added"
    DELETED = "deleted"

    @property
    def word(self) -> str:
        """The Chinese word shown to readers."""
        return _WORDS[self]


_WORDS = {
    Change.MERGED: "合并",
    Change.SPLIT: "拆分",
    Change.MOVED: "移动",
    Change.AMENDED: "修改",
    Change.RENUMBERED: "仅条号变动",
    Change.SAME: "未变",
    Change.ADDED: "新增",
    Change.DELETED: "删除",
}


@dataclass(frozen=True, slots=True)
class Row:
    """Articles that belong together.

    A new article stands in one row with every old article it was made from; an old article that was
    split stands in several. `part` says that only a part of an old article went into this new one.
    """

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    relation: Change
    similarity: float
    part: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side, in the order of the new text."""

    old_title: str
    new_title: str
    rows: tuple[Row, ...]

    def summary(self) -> dict[Change, int]:
        """How many rows there are of each relation that occurs, in the order of `Change`."""
        counts = Counter(row.relation for row in self.rows)
        return {change: counts[change] for change in Change if counts[change]}
