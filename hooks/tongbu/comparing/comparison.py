"""The result of a comparison: one row per article of the new text, deletions at their old place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from tongbu.comparing.figures import figures
from tongbu.comparing.places import Place
from tongbu.comparing.shown import shown_plain
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


class Extent(StrEnum):
    """How far the words of an article changed, whatever became of its number and place; the least that explains all.

    CITATIONS: only cited numbers, which follow a renumbering; TERMS: only names of organs, replaced throughout.
    """

    NONE = "none"
    FORMAT = "format"
    CITATIONS = "citations"
    PUNCTUATION = "punctuation"
    TERMS = "terms"
    WORDS = "words"

    @property
    def word(self) -> str:
        """The Chinese words shown to readers."""
        return _EXTENTS[self]

    @property
    def substantive(self) -> bool:
        """Whether more changed than form: an interpretation has to speak of it."""
        return self is Extent.WORDS


_EXTENTS = {
    Extent.NONE: "文字未变",
    Extent.FORMAT: "仅格式变动",
    Extent.CITATIONS: "仅引用的条号随之变动",
    Extent.PUNCTUATION: "仅标点变动",
    Extent.TERMS: "仅统一替换机构名称",
    Extent.WORDS: "文字有改动",
}


@dataclass(frozen=True, slots=True)
class Row:
    """Articles that belong together.

    A new article stands in one row with every old article it was made from; an old article that was
    split stands in several. `part` says that only a part of an old article went into this new one.
    `reason` is the author's, or ""; `corrected` says that the author fixed which articles belong together.
    `place` says where in their documents they stand; `aside` that they only go with the rules and nothing in them
    changed, or only one of the texts has anything of the kind: a notice that issues the rules, a remark.
    """

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    relation: Change
    similarity: float
    part: bool = False
    extent: Extent = Extent.WORDS
    reason: str = ""
    corrected: bool = False
    place: Place = Place.RULES
    aside: bool = False

    @property
    def substantive(self) -> bool:
        """Whether a reader has to know of it: more than numbers, punctuation, form or a term replaced throughout.

        The notice that issues rules and what stands after its signature are only where an amount, a period or a date
        changed: how it asks to carry the rules out is no substance.
        """
        if self.aside:
            return False
        if self.place.is_frame:
            return _figures(self.old) != _figures(self.new)
        return self.relation in (Change.ADDED, Change.DELETED) or self.extent.substantive


def _figures(units: Iterable[Unit]) -> frozenset[str]:
    return figures("\n".join(shown_plain(replace(unit, label="")) for unit in units))


@dataclass(frozen=True, slots=True)
class Division:
    """A 编, 章 or 节 beside its counterpart in the other text; `first` is the index of the first row below it.

    The relation is one of same, renumbered, amended (its title changed), moved, added and deleted.
    """

    old: Unit | None
    new: Unit | None
    relation: Change
    first: int


_ORGAN = re.compile(
    r"(?:部门|机构|机关|政府|委员会|办公室|中心|法院|检察院|公安局|[\u4e00-\u9fff]{2}(?:局|厅|委|署))\Z"
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A term that was replaced by another throughout the text (统一替换), and how often."""

    old: str
    new: str
    count: int

    @property
    def is_name(self) -> bool:
        """Whether both are names of organs: who acts under a new name does what it did before."""
        return bool(_ORGAN.search(self.old) and _ORGAN.search(self.new))


@dataclass(frozen=True, slots=True)
class Annex:
    """An attachment (附件) that was added, deleted or amended, by its name in the text that has it: 附件1."""

    name: str
    relation: Change


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side, in the order of the new text.

    - `rows`: every article of both texts; where there are no articles, topics and paragraphs;
    - `outside`: what a text with articles says outside them (序言, 附件 and the like), in the same form;
    - `divisions`: every 编, 章 and 节 of both texts;
    - `replacements`: terms replaced throughout, explained once;
    - `annexes`: the attachments that changed; their rows stand among `rows` and `outside`.
    """

    old_title: str
    new_title: str
    rows: tuple[Row, ...]
    outside: tuple[Row, ...] = ()
    divisions: tuple[Division, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    annexes: tuple[Annex, ...] = ()

    def summary(self) -> dict[Change, int]:
        """How many rows of the rules there are of each relation that occurs, in the order of `Change`.

        What stands in the notice that issues them or in attachments is not counted; it is told by name.
        """
        counts = Counter(row.relation for row in self.rows if row.place is Place.RULES)
        return {change: counts[change] for change in Change if counts[change]}
