"""A legal text as hierarchical elements; every word of it, and citations as references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tongbu.akoma_ntoso.blocks import blocks
from tongbu.akoma_ntoso.elements import around, element, exactly, line
from tongbu.akoma_ntoso.naming import CONTAINER, ELEMENTS, UnitNames
from tongbu.markup.rendering import inline
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.text.body import KINDS
from tongbu.syndicating.plain_text import text_of

_MARKED = re.compile(r"[*_`\[\]<>&\\~!]")
Target = Callable[[ArticleCitation], str]


def body(units: tuple[Unit, ...], names: UnitNames, target: Target) -> str:
    """The `body` element; `target` gives the address of a cited article, or ""."""
    if units:
        return element("body", *_BodyWriter(names, target).written(units))
    empty = element("content", element("p"))
    return element("body", element("hcontainer", empty, eId="hcontainer_1", name="text"))


class _BodyWriter:
    """Writes the units of one text."""

    def __init__(self, names: UnitNames, target: Target) -> None:
        self._names = names
        self._target = target

    def written(self, units: Iterable[Unit]) -> list[str]:
        """Units and all below them, in their order."""
        return [self._unit(unit) for unit in units]

    def _unit(self, unit: Unit) -> str:
        kind, _ = ELEMENTS.get(unit.level, CONTAINER)
        label, title, children = unit.label, unit.title, unit.children
        content = around("num", line(label)) if label else ""
        if title:
            content += around("heading", self._words(title))
        if unit.text or not children:
            content += around("intro" if children else "content", "".join(self._own(unit)))
        if children:
            content += "".join(self.written(children))
        return element(kind, content, eId=self._names[unit], name="" if kind != CONTAINER[0] else KINDS[unit.level])

    def _own(self, unit: Unit) -> Iterable[str]:
        """A unit's own words, line by line."""
        if unit.level is UnitLevel.BLOCK:
            return blocks(unit.text)
        return [around("p", self._words(_plain(each))) for each in text_of(unit.text).split("\n")]

    def _words(self, text: str) -> str:
        """A line whose citations of articles are `ref` elements."""
        if "条" not in text:
            return exactly(text)
        found = []
        done = 0
        for cited in find_citations(text):
            address = self._target(cited) if cited.text and cited.start >= done else ""
            if not address:
                continue
            found += [exactly(text[done : cited.start]), element("ref", line(cited.text), href=address)]
            done = cited.end
        return "".join([*found, exactly(text[done:])])


def _plain(words: str) -> str:
    """The line without the marks of Markdown."""
    return inline(words, lambda written: written).striptags() if _MARKED.search(words) else words
