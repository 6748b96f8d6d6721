"""What is aligned: the articles of a text, or, where it has none, its topics and paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tongbu.model.text import LegalText, Unit, UnitLevel

_NOISE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_PUNCTUATION = str.maketrans("“”‘’〔〕〈〉<>－—～", "\"\"''[]《》《》---")


@dataclass(frozen=True, slots=True)
class Passage:
    """An aligned unit and its words without its own number."""

    unit: Unit
    text: str


def passages(text: LegalText) -> tuple[Passage, ...]:
    """The passages of a text in reading order; labels of topics name their whole path: `一、（二）`."""
    units = tuple(text.articles()) or tuple(_numbered(_topics(text.units, "")))
    return tuple(Passage(unit, _words(unit)) for unit in units)


def fold(text: str) -> str:
    """The text without what readers do not see as a change: spaces, width and style of punctuation."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).translate(_PUNCTUATION)


def _words(unit: Unit) -> str:
    own = unit.plain()
    return own.removeprefix(unit.label).lstrip("　 ") if unit.label else own


def _topics(units: Iterable[Unit], path: str) -> Iterator[Unit]:
    for unit in units:
        label = path + unit.label if unit.level.is_topic else path
        inner = tuple(child for child in unit.children if _stands_alone(child))
        rest = tuple(child for child in unit.children if not _stands_alone(child))
        kept = replace(unit, label=label if unit.level.is_topic else "", children=rest)
        if kept.plain():
            yield kept
        yield from _topics(inner, label)


def _stands_alone(unit: Unit) -> bool:
    return unit.level.is_topic or unit.level.is_division or unit.level in (UnitLevel.PART, UnitLevel.HEADING)


def _numbered(units: Iterable[Unit]) -> Iterator[Unit]:
    for position, unit in enumerate(units, 1):
        yield unit if unit.label else replace(unit, label=f"第{position}段")
