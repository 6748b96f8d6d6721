"""A legal text as a tree: 编 章 节 条 款 项 目, or 一、（一）1.（1） where a text has no articles.

Levels and their numbering follow the Legislation Law (立法法, 2023 text, art. 65) and, for official
documents without articles, GB/T 9704-2012 (一、（一）1.（1）).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class UnitLevel(StrEnum):
    """What a unit of text is. 款 (PARAGRAPH) has no number of its own."""

    PART = "文本"  # a further document inside the file: the 办法 that a 通知 promulgates, an 附件
    BOOK = "编"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    PARAGRAPH = "款"
    ITEM = "项"
    SUBITEM = "目"
    TOPIC_1 = "一、"
    TOPIC_2 = "（一）"
    TOPIC_3 = "1."
    TOPIC_4 = "（1）"
    HEADING = "标题"  # a Markdown heading that follows no legal numbering
    BLOCK = "块"  # a table, image, list, quotation: Markdown kept as written

    @property
    def is_division(self) -> bool:
        """Whether the unit groups articles (编, 章, 节)."""
        return self in _DIVISIONS

    @property
    def is_topic(self) -> bool:
        """Whether the unit is a numbered heading of a text without articles."""
        return self in _TOPICS


_DIVISIONS = frozenset((UnitLevel.BOOK, UnitLevel.CHAPTER, UnitLevel.SECTION))
_TOPICS = frozenset((UnitLevel.TOPIC_1, UnitLevel.TOPIC_2, UnitLevel.TOPIC_3, UnitLevel.TOPIC_4))


@dataclass(frozen=True, slots=True)
class Unit:
    """One node of a legal text.

    - `label`: the number as official texts write it, normalised (`第三十条之一`, `（一）`, `1.`), or "";
    - `ordinal`: the number as integers, `(30, 1)` for 第三十条之一, `(30, 0)` for 第三十条, or None;
    - `title`: the heading's words without the number (编章节名, 条标, a topic's heading), or "";
    - `text`: the unit's own words (款 项 目, running topics, blocks) as Markdown, without the label;
    - `children`: in reading order; an article's first child is its first 款;
    - `anchor`: permanent fragment identifier, unique in the document: `tiao-30`, `tiao-30-zhi-1`,
      `tiao-30-kuan-2-xiang-1`, `zhang-3-jie-1`; every addressable unit has one, a BLOCK has "";
    - `line`: the line of the file on which the unit starts, from 1.
    """

    level: UnitLevel
    line: int
    label: str = ""
    ordinal: tuple[int, int] | None = None
    title: str = ""
    text: str = ""
    children: tuple[Unit, ...] = ()
    anchor: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle keeps: the same as by default, several times faster, as a text has hundreds of units."""
        return Unit, (
            *(self.level, self.line, self.label, self.ordinal, self.title, self.text, self.children, self.anchor),
        )

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def plain(self) -> str:
        """All words of the unit and below it, one line per 款, 项, 目 or heading, labels included."""
        own = "　".join(part for part in (self.label, self.title) if part)
        if self.text:
            glue = "" if self.level in (UnitLevel.ITEM, UnitLevel.SUBITEM) or not own else "　"
            own = f"{own}{glue}{self.text}"
        lines = [own] if own else []
        below = [child.plain() for child in self.children]
        if self.level is UnitLevel.ARTICLE and below and not self.text:
            lines = [f"{own}　{below[0]}"]
            below = below[1:]
        return "\n".join([*lines, *below])


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期 at the end of an official document."""

    organs: tuple[str, ...]
    date: date | None
    line: int


@dataclass(frozen=True, slots=True)
class LegalText:
    """The body of a document.

    - `title`: the body's own first-level heading, or "";
    - `notes`: 题注 and other lines in round brackets under the title, in order;
    - `addressee`: 主送机关 line, without its colon, or "";
    - `units`: the top-level units in reading order;
    - `signature`: 署名 block of the main text, if any;
    - `attachments`: the names listed under 附件：at the end of the main text.
    """

    title: str = ""
    notes: tuple[str, ...] = ()
    addressee: str = ""
    units: tuple[Unit, ...] = ()
    signature: Signature | None = None
    attachments: tuple[str, ...] = ()

    def walk(self) -> Iterator[Unit]:
        """Every unit in reading order."""
        for unit in self.units:
            yield from unit.walk()

    def articles(self) -> Iterator[Unit]:
        """Every article in reading order, in all parts of the text."""
        return (unit for unit in self.walk() if unit.level is UnitLevel.ARTICLE)

    def plain(self) -> str:
        """All words of the body, for search, overlap measurement and length."""
        return "\n".join(unit.plain() for unit in self.units)
