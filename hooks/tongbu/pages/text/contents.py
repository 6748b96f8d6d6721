"""The contents list of a text: its parts, divisions and topics, with the articles each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.pages.views.parts import ContentsEntry

_LISTED = {
    UnitLevel.PART: 1,
    UnitLevel.BOOK: 1,
    UnitLevel.CHAPTER: 2,
    UnitLevel.SECTION: 3,
    UnitLevel.HEADING: 2,
    UnitLevel.TOPIC_1: 2,
}


def contents_of(text: LegalText, retitle: Callable[[str], str] = str) -> tuple[ContentsEntry, ...]:
    """The entries in reading order; none where a list of one entry would say nothing."""
    entries = tuple(_entries(text, retitle))
    return entries if len(entries) > 1 else ()


def _entries(text: LegalText, retitle: Callable[[str], str]) -> Iterator[ContentsEntry]:
    nested = {
        child.anchor
        for unit in text.walk()
        if unit.level is UnitLevel.HEADING
        for child in unit.children
        if child.level is UnitLevel.HEADING
    }
    for unit in text.walk():
        if unit.level in _LISTED and unit.title and unit.anchor:
            glue = "" if unit.level is UnitLevel.TOPIC_1 else "　"
            words = glue.join(part for part in (unit.label, retitle(unit.title)) if part)
            depth = 3 if unit.anchor in nested else _LISTED[unit.level]
            yield ContentsEntry(words, unit.anchor, _span(unit), depth)


def _span(unit: Unit) -> str:
    """第三条至第八条, where the unit is a chapter or section that holds articles."""
    if unit.level not in (UnitLevel.CHAPTER, UnitLevel.SECTION):
        return ""
    labels = [child.label for child in unit.walk() if child.level is UnitLevel.ARTICLE]
    if len(labels) < 2:
        return "".join(labels)
    return f"{labels[0]}至{labels[-1]}"
