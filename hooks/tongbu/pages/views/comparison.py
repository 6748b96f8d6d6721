"""The view of a 新旧对照 page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tongbu.pages.views.parts import Link, Tab


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words. `kind` is same, added, deleted, moved-away or moved-here; `minor`: punctuation or form only."""

    kind: str
    text: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One article of one version: its label, its address or "", its fragment identifier or "", and its paragraphs."""

    label: str
    url: str
    id: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class StripView:
    """Paragraphs that stand beside each other: parts of articles, labelled where the article begins."""

    old: tuple[Side, ...]
    new: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Redline:
    """One article with both versions' words in place (单栏修订); a deleted or added paragraph break is a ¶."""

    label: tuple[Piece, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What is read together.

    - `id`: the permanent fragment identifier: `new-tiao-31`, or `old-tiao-9` where nothing new stands beside it;
    - `change`, `word`: the relation's code and name; `sentence`: what became of the articles, in official words;
    - `changed`: whether it is more than a number that changed; `substantive`: whether a reader has to know of it;
    - `extent`: 仅标点变动 and the like, or "";
    - `reason`: the author's, one paragraph each; `corrected`: the author fixed what belongs together;
    - `is_aside`: it only goes with the rules, as the notice that issues them does, and there is nothing to tell of it;
    - `is_annex`: it stands in an attachment;
    - `opinions`: links to those of the public because of which it changed, named 第3号;
    - `same_words`: both sides have the same words, so that showing `new` is enough;
    - `old`, `new`: the articles; `strips`: the same cut into paragraphs that stand beside each other;
    - `redline`: both in one column.
    """

    id: str
    change: str
    word: str
    sentence: str
    changed: bool
    substantive: bool
    extent: str
    reason: tuple[str, ...]
    corrected: bool
    same_words: bool
    old: tuple[Side, ...]
    new: tuple[Side, ...]
    strips: tuple[StripView, ...]
    redline: tuple[Redline, ...]
    opinions: tuple[Link, ...] = ()
    is_aside: bool = False
    is_annex: bool = False


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """A 编, 章 or 节 among the rows: its words, what became of it in words ("" where nothing did) and as a code.

    `changes` counts the rows below it that changed.
    """

    id: str
    depth: int
    title: str
    sentence: str
    change: str
    changes: int


@dataclass(frozen=True, slots=True)
class ComparisonPart:
    """Division headings that stand together, outermost first, and the rows below the last of them."""

    divisions: tuple[DivisionRow, ...]
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class PairGroup:
    """One version and the earlier ones it can be compared with."""

    term: str
    links: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """The table as a file: what kind of file it is in words, its address, the name it is saved by, type and size."""

    text: str
    url: str
    name: str
    kind: str
    size: str


@dataclass(frozen=True)
class ComparisonView:
    """Two versions.

    - `old`, `new`: links to both, with 文号 and dates as notes; `old_name`, `new_name`: the heads of the columns;
    - `parts`: all rows in the new text's order; `outside`: what stands outside the articles (序言, 附件 …);
    - `counts`: (code, word, number of rows) by relation; `summary`: the same in a sentence;
    - `statement`: what is to be said first where there is little to compare, or "";
    - `replacements`: terms replaced throughout, a sentence each; `legend`: (a sample, what it means) for what occurs;
    - `decision`: the 修改决定 that led from the one to the other; `pairs`: the other pairs of versions;
    - `downloads`: the same table as files.

    What is asked for at every row is worked out once.
    """

    title: str
    old: Link
    new: Link
    old_name: str
    new_name: str
    summary: str
    counts: tuple[tuple[str, str, int], ...]
    statement: str
    replacements: tuple[str, ...]
    legend: tuple[tuple[Piece, str], ...]
    parts: tuple[ComparisonPart, ...]
    outside: tuple[ComparisonRow, ...]
    pairs: tuple[PairGroup, ...] = ()
    decision: Link | None = None
    downloads: tuple[Download, ...] = ()

    @cached_property
    def rows(self) -> tuple[ComparisonRow, ...]:
        """The rows of all parts, without those outside the articles."""
        return tuple(row for part in self.parts for row in part.rows)

    @cached_property
    def all_rows(self) -> tuple[ComparisonRow, ...]:
        """The rows of all parts, then those outside the articles."""
        return (*self.rows, *self.outside)

    @cached_property
    def divisions(self) -> tuple[DivisionRow, ...]:
        """The headings to jump to."""
        return tuple(division for part in self.parts for division in part.divisions)

    @cached_property
    def changes(self) -> int:
        """How many rows changed."""
        return sum(row.changed for row in self.all_rows)

    @cached_property
    def substantive_changes(self) -> int:
        """How many of them a reader has to know of."""
        return sum(row.changed and row.substantive for row in self.all_rows)

    @cached_property
    def has_reasons(self) -> bool:
        """Whether there is a column of reasons (修改理由): the author's, and the opinions behind a change."""
        return any(row.reason or row.opinions for row in self.all_rows)
