"""A document as it is set on paper (版面): what stands in which order, and as what. Knows neither PDF nor Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tongbu.model.text import UnitLevel


class Role(StrEnum):
    """What a paragraph is; GB/T 9704-2012 §7.3 says how most of these are set."""

    NOTE = "题注"
    ADDRESSEE = "主送机关"
    BOOK = "编"
    CHAPTER = "章"
    SECTION = "节"
    TOPIC_1 = "一级标题"
    TOPIC_2 = "二级标题"
    TOPIC_3 = "三级标题"
    TOPIC_4 = "四级标题"
    HEADING = "无序号标题"
    BODY = "正文"
    LISTED = "列项"
    QUOTE = "引文"
    AS_WRITTEN = "原样"

    @property
    def is_heading(self) -> bool:
        """Whether it stands over what follows."""
        return self in _HEADINGS


_HEADINGS = {
    Role.BOOK,
    Role.CHAPTER,
    Role.SECTION,
    Role.TOPIC_1,
    Role.TOPIC_2,
    Role.TOPIC_3,
    Role.TOPIC_4,
    Role.HEADING,
}
HEADINGS = {
    UnitLevel.BOOK: Role.BOOK,
    UnitLevel.CHAPTER: Role.CHAPTER,
    UnitLevel.SECTION: Role.SECTION,
    UnitLevel.TOPIC_1: Role.TOPIC_1,
    UnitLevel.TOPIC_2: Role.TOPIC_2,
    UnitLevel.TOPIC_3: Role.TOPIC_3,
    UnitLevel.TOPIC_4: Role.TOPIC_4,
    UnitLevel.HEADING: Role.HEADING,
}
"""What the heading of a unit is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look. `script` is "", "sup" or "sub"; `url` is absolute, or "" where the words are no link."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    script: str = ""
    url: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number, its heading words and its words, in this order.

    `depth` is how deep a list item is indented; `level` a heading's depth among the headings of its document, from 1,
    without gaps, or 0.
    """

    role: Role
    runs: Runs = ()
    label: str = ""
    title: str = ""
    depth: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    runs: Runs
    head: bool = False
    align: str = ""
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first `heads` rows are repeated on every page. `widths` are relative."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the project: its path below the root, and the words that stand for it."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Annexes:
    """附件说明: the names listed at the end of the main text."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """署名 and 成文日期."""

    organs: tuple[str, ...]
    day: str


@dataclass(frozen=True, slots=True)
class FurtherText:
    """A further text on a page of its own: 附件1 and its title, or the text that a notice promulgates (label "")."""

    label: str
    title_lines: tuple[str, ...]
    level: int


Block = Paragraph | Table | Picture | Annexes | Signed | FurtherText


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the copy was taken from: website, page address ("" where none is known), and what must be known of it."""

    website: str
    address: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole document. `number` is "" where the text itself says it; `day` dates the file, where one is known."""

    title: str
    title_lines: tuple[str, ...]
    number: str
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    day: date | None
    blocks: tuple[Block, ...]
    origin: Origin

    def pictures(self) -> Iterator[Picture]:
        """The images in it."""
        return (block for block in self.blocks if isinstance(block, Picture))
