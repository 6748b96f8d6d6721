"""A legal text as hierarchical elements; every word of it, and citations as references."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tongbu.akoma_ntoso.blocks import blocks
from tongbu.akoma_ntoso.elements import Element, add, element
from tongbu.akoma_ntoso.naming import ELEMENTS, UnitNames
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.text.body import KINDS
from tongbu.pages.text.markup import inline
from tongbu.syndicating.plain_text import text_of

_MARKS = set("*_`[]<>&\\~!")
Target = Callable[[ArticleCitation], str]


def body(units: tuple[Unit, ...], names: UnitNames, target: Target) -> Element:
    """The `body` element; `target` gives the address of a cited article, or ""."""
    made = element("body")
    _BodyWriter(names, target).write(units, made)
    if not units:
        add(add(add(made, "hcontainer", eId="hcontainer_1", name="text"), "content"), "p")
    return made


class _BodyWriter:
    """Writes the units of one text."""

    def __init__(self, names: UnitNames, target: Target) -> None:
        self._names = names
        self._target = target

    def write(self, units: Iterable[Unit], parent: Element) -> None:
        """Units and all below them, in their order."""
        for unit in units:
            kind, _ = ELEMENTS.get(unit.level, ("hcontainer", ""))
            made = add(parent, kind, eId=self._names[unit], name=KINDS[unit.level] if kind == "hcontainer" else "")
            self._fill(made, unit)

    def _fill(self, made: Element, unit: Unit) -> None:
        if unit.label:
            add(made, "num", unit.label)
        if unit.title:
            made.append(self._words("heading", unit.title))
        if unit.text or not unit.children:
            holder = add(made, "intro" if unit.children else "content")
            if unit.level is UnitLevel.BLOCK:
                holder.extend(blocks(unit.text))
            else:
                holder.extend(self._words("p", _plain(line)) for line in text_of(unit.text).split("\n"))
        self.write(unit.children, made)

    def _words(self, kind: str, text: str) -> Element:
        """A line whose citations of articles are `ref` elements."""
        made = element(kind)
        last: Element | None = None
        done = 0
        for cited in find_citations(text):
            address = self._target(cited) if cited.text and cited.start >= done else ""
            if not address:
                continue
            _append(made, last, text[done : cited.start])
            last = add(made, "ref", cited.text, href=address)
            done = cited.end
        _append(made, last, text[done:])
        return made


def _plain(line: str) -> str:
    """The line without the marks of Markdown."""
    return inline(line, lambda written: written).striptags() if _MARKS & set(line) else line


def _append(parent: Element, last: Element | None, words: str) -> None:
    """Words after the last child, or at the beginning where there is none."""
    if last is None:
        parent.text = (parent.text or "") + words
    else:
        last.tail = (last.tail or "") + words
