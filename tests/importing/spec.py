"""What a generated official document says: the words, the structure and the metadata that an import must give back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tongbu.importing.original import squeezed
from tongbu.model.numeral import format_numeral
from tongbu.model.text import LegalText, Unit, UnitLevel

HAN = "〇一二三四五六七八九"


@dataclass(frozen=True)
class Para:
    """A paragraph without a number; within an article it is one more 款."""

    text: str


@dataclass(frozen=True)
class Numbered:
    """A numbered unit: its level as the project names it, its number, and its words."""

    level: UnitLevel
    number: int
    text: str

    @property
    def label(self) -> str:
        han = format_numeral(self.number)
        return {
            UnitLevel.CHAPTER: f"第{han}章",
            UnitLevel.SECTION: f"第{han}节",
            UnitLevel.ARTICLE: f"第{han}条",
            UnitLevel.ITEM: f"（{han}）",
            UnitLevel.SUBITEM: f"{self.number}.",
            UnitLevel.TOPIC_1: f"{han}、",
            UnitLevel.TOPIC_2: f"（{han}）",
            UnitLevel.TOPIC_3: f"{self.number}.",
            UnitLevel.TOPIC_4: f"（{self.number}）",
        }[self.level]


@dataclass(frozen=True)
class Grid:
    """A table; `merged` says that the first two cells of its first row are one."""

    rows: tuple[tuple[str, ...], ...]
    merged: bool = False


@dataclass(frozen=True)
class Further:
    """A further text: 附件1 with its title, or (label "") the title of what is promulgated."""

    label: str
    title: str


Element = Para | Numbered | Grid | Further


@dataclass(frozen=True)
class Paper:
    """A whole document as it is meant."""

    title: str
    number: str
    organs: tuple[str, ...]
    day: date
    addressee: str
    body: tuple[Element, ...]
    annexes: tuple[str, ...] = ()
    after: tuple[Element, ...] = ()
    expected: dict[str, object] = field(default_factory=dict)


def spoken(day: date, *, han: bool = False) -> str:
    """A date in figures or in numerals."""
    if han:
        year = "".join(HAN[int(digit)] for digit in str(day.year))
        return f"{year}年{format_numeral(day.month)}月{format_numeral(day.day)}日"
    return f"{day.year}年{day.month}月{day.day}日"


def words(elements: tuple[Element, ...]) -> Iterator[str]:
    """The words of elements with their numbers."""
    for each in elements:
        if isinstance(each, Para):
            yield each.text
        elif isinstance(each, Numbered):
            yield f"{each.label}{each.text}"
        elif isinstance(each, Grid):
            yield from (cell for row in each.rows for cell in row)
        else:
            yield f"{each.label}{each.title}"


def tokens(elements: tuple[Element, ...]) -> list[str]:
    """The structure of elements: levels with their numbers, paragraphs, tables, further texts."""
    found: list[str] = []
    for each in elements:
        if isinstance(each, Para):
            found.append("款")
        elif isinstance(each, Grid):
            found.append("块")
        elif isinstance(each, Further):
            found.append(f"文本:{each.label}{squeezed(each.title)}")
        else:
            found.append(f"{each.level}:{each.label}")
    return found


def tokens_of(text: LegalText) -> list[str]:
    """The structure that the project reads; an article's first 款 stands in the article's own line."""
    return [token for unit in text.units for token in _tokens(unit)]


def _tokens(unit: Unit) -> Iterator[str]:
    if unit.level is UnitLevel.PARAGRAPH:
        yield "款"
    elif unit.level is UnitLevel.BLOCK:
        yield "块"
    elif unit.level is UnitLevel.PART:
        yield f"文本:{unit.label}{squeezed(unit.title)}"
    else:
        yield f"{unit.level}:{unit.label}" if unit.label else str(unit.level)
    children = unit.children
    if unit.level is UnitLevel.ARTICLE and children and children[0].level is UnitLevel.PARAGRAPH:
        yield from (token for child in children[0].children for token in _tokens(child))
        children = children[1:]
    for child in children:
        yield from _tokens(child)
