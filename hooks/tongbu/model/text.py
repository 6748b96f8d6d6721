"""A legal text as a tree: 编 章 节 条 款 项 目, or 一、（一）1.（1） where a text has no articles.

Levels and their numbering follow the Legislation Law (立法法, 2023 text, art. 65) and, for official
documents without articles, GB/T 9704-2012 (一、（一）1.（1）).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final


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

    is_division: bool
    """Whether the unit groups articles (编, 章, 节)."""
    is_topic: bool
    """Whether the unit is a numbered heading of a text without articles."""

    def __init__(self, value: str) -> None:
        self.is_division = value in ("编", "章", "节")
        self.is_topic = value in ("一、", "（一）", "1.", "（1）")


@dataclass(slots=True)
class Unit:
    """One node of a legal text. Nobody changes it: it is not frozen because making one would take three times as long.

    - `label`: the number as official texts write it, normalised (`第三十条之一`, `（一）`, `1.`), or "";
    - `ordinal`: the number as integers, `(30, 1)` for 第三十条之一, `(30, 0)` for 第三十条, or None;
    - `title`: the heading's words without the number (编章节名, 条标, a topic's heading), or "";
    - `text`: the unit's own words (款 项 目, running topics, blocks) as Markdown, without the label;
    - `children`: in reading order; an article's first child is its first 款;
    - `anchor`: permanent fragment identifier, unique in the document: `tiao-30`, `tiao-30-zhi-1`,
      `tiao-30-kuan-2-xiang-1`, `zhang-3-jie-1`; every addressable unit has one, a BLOCK has "";
    - `line`: the line of the file on which the unit starts, from 1.
    """

    level: Final[UnitLevel]
    line: Final[int]
    label: Final[str] = ""
    ordinal: Final[tuple[int, int] | None] = None
    title: Final[str] = ""
    text: Final[str] = ""
    children: Final[tuple[Unit, ...]] = ()
    anchor: Final[str] = ""

    def __hash__(self) -> int:
        """By where the unit stands, which tells it from nearly all others, rather than by all the words below it."""
        return hash((self.line, self.anchor, self.label))

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle keeps: the same as by default, several times faster, as a text has hundreds of units."""
        return Unit, (
            *(self.level, self.line, self.label, self.ordinal, self.title, self.text, self.children, self.anchor),
        )

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, in reading order."""
        found: list[Unit] = []
        _gather(self, found)
        return iter(found)

    def plain(self) -> str:
        """All words of the unit and below it, one line per 款, 项, 目 or heading, labels included."""
        lines: list[str] = []
        _write(self, lines)
        return "\n".join(lines)


def _gather(unit: Unit, found: list[Unit]) -> None:
    found.append(unit)
    for child in unit.children:
        _gather(child, found)


def _write(unit: Unit, lines: list[str]) -> None:
    """Add the plain lines of a unit and below it, at least one unless there is nothing."""
    label, title, text, children = unit.label, unit.title, unit.text, unit.children
    own = f"{label}　{title}" if label and title else label or title
    if text:
        level = unit.level
        own = f"{own}{text}" if not own or level is UnitLevel.ITEM or level is UnitLevel.SUBITEM else f"{own}　{text}"
    elif children and unit.level is UnitLevel.ARTICLE:
        start = len(lines)
        for child in children:
            _write(child, lines)
        lines[start] = f"{own}　{lines[start]}"
        return
    if own or not children:
        lines.append(own)
    for child in children:
        _write(child, lines)


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
    _walked: tuple[Unit, ...] | None = field(default=None, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle keeps: flat columns, which it handles several times faster than a tree."""
        columns = _columns(tuple(self.walk()))
        return _from_columns, (self.title, self.notes, self.addressee, self.signature, self.attachments, columns)

    def walk(self) -> Iterator[Unit]:
        """Every unit in reading order."""
        if self._walked is not None:
            return iter(self._walked)
        found: list[Unit] = []
        for unit in self.units:
            _gather(unit, found)
        object.__setattr__(self, "_walked", tuple(found))
        return iter(found)

    def articles(self) -> Iterator[Unit]:
        """Every article in reading order, in all parts of the text."""
        return (unit for unit in self.walk() if unit.level is UnitLevel.ARTICLE)

    def plain(self) -> str:
        """All words of the body, for search, overlap measurement and length."""
        lines: list[str] = []
        for unit in self.units:
            _write(unit, lines)
        return "\n".join(lines)


def annex_lines(names: Sequence[str]) -> tuple[str, ...]:
    """附件说明 as it is printed: numbered where there are several (GB/T 9704—2012)."""
    return tuple(f"{number}.{name}" for number, name in enumerate(names, 1)) if len(names) > 1 else tuple(names)


_Columns = tuple[str, tuple[int, ...], tuple[tuple[Any, ...], ...]]
"""Units in reading order: their levels as letters, how many children each has, and a row for each other attribute."""
_LETTERS = {level: chr(ord("a") + number) for number, level in enumerate(UnitLevel)}
_LEVELS = {letter: level for level, letter in _LETTERS.items()}


def _columns(units: tuple[Unit, ...]) -> _Columns:
    return (
        "".join([_LETTERS[unit.level] for unit in units]),
        tuple([len(unit.children) for unit in units]),
        (
            tuple([unit.line for unit in units]),
            tuple([unit.label for unit in units]),
            tuple([unit.ordinal for unit in units]),
            tuple([unit.title for unit in units]),
            tuple([unit.text for unit in units]),
            tuple([unit.anchor for unit in units]),
        ),
    )


def _from_columns(
    title: str,
    notes: tuple[str, ...],
    addressee: str,
    signature: Signature | None,
    attachments: tuple[str, ...],
    columns: _Columns,
) -> LegalText:
    """The text of columns: from its end on, so that a unit's children are made before it and lie on top."""
    levels, counts, others = columns
    made: list[Unit] = []
    rows = zip(levels[::-1], counts[::-1], *(other[::-1] for other in others), strict=True)
    for level, count, line, label, ordinal, words, text, anchor in rows:
        children: tuple[Unit, ...] = ()
        if count:
            children = tuple(made[: -count - 1 : -1])
            del made[-count:]
        made.append(Unit(_LEVELS[level], line, label, ordinal, words, text, children, anchor))
    return LegalText(title, notes, addressee, tuple(made[::-1]), signature, attachments)
