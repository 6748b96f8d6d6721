"""A legal text becomes passages: labels, headings, safe words, links between articles and what explains them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from tongbu.markup.image_sizes import Size
from tongbu.markup.rendering import Resolve, block, inline, unsized
from tongbu.model.dates import spoken
from tongbu.model.text import LegalText, Signature, Unit, UnitLevel, annex_lines
from tongbu.pages.text.contents import contents_of
from tongbu.pages.text.outward import outward
from tongbu.pages.views.beside import Beside
from tongbu.pages.views.parts import BodyView, Link, Passage, Say

KINDS = {
    UnitLevel.PART: "part",
    UnitLevel.BOOK: "book",
    UnitLevel.CHAPTER: "chapter",
    UnitLevel.SECTION: "section",
    UnitLevel.ARTICLE: "article",
    UnitLevel.PARAGRAPH: "paragraph",
    UnitLevel.ITEM: "item",
    UnitLevel.SUBITEM: "subitem",
    UnitLevel.TOPIC_1: "topic-1",
    UnitLevel.TOPIC_2: "topic-2",
    UnitLevel.TOPIC_3: "topic-3",
    UnitLevel.TOPIC_4: "topic-4",
    UnitLevel.HEADING: "heading",
    UnitLevel.BLOCK: "block",
}
_HEADINGS = {
    UnitLevel.PART: 2,
    UnitLevel.BOOK: 3,
    UnitLevel.CHAPTER: 3,
    UnitLevel.SECTION: 4,
    UnitLevel.TOPIC_1: 3,
    UnitLevel.TOPIC_2: 4,
    UnitLevel.TOPIC_3: 5,
    UnitLevel.TOPIC_4: 6,
}


_NO_WORDS = Markup("")


@dataclass(frozen=True)
class BodyWriter:
    """Turns the units of one document into passages.

    `resolve` makes authors' addresses work on the page, `cite` links citations in plain words, `notes`
    gives where a unit leads, `retitle` is applied to headings, `say` gives how to comment on a unit, `beside`
    what stands beside it, and `size` the size of an image. What still has a host when it is resolved leaves the site.
    """

    resolve: Resolve
    cite: Callable[[str], Markup]
    notes: Callable[[Unit], tuple[Link, ...]] = lambda unit: ()
    retitle: Callable[[str], str] = str
    say: Callable[[Unit], Say | None] = lambda unit: None
    beside: Callable[[Unit], Beside | None] = lambda unit: None
    size: Size = unsized

    def write(self, text: LegalText) -> BodyView:
        """The whole text."""
        signature = text.signature
        main = [unit for unit in text.units if not _follows(unit, signature)]
        return BodyView(
            notes=text.notes,
            addressee=text.addressee,
            passages=tuple(self.passage(unit) for unit in main),
            annexes=_annexes(text),
            organs=signature.organs if signature else (),
            signed=spoken(signature.date) if signature and signature.date else "",
            following=tuple(self.passage(unit) for unit in text.units[len(main) :]),
            contents=contents_of(text, self.retitle),
        )

    def passage(self, unit: Unit, depth: int = 0) -> Passage:
        """One unit and all below it; `depth` counts the headings without a number that it stands under."""
        level, below = unit.level, depth
        if level is UnitLevel.HEADING:
            below += 1
        children = tuple([self.passage(child, below) for child in unit.children]) if unit.children else ()
        title = self.retitle(unit.title) if unit.title else ""
        words = self._words(unit) if unit.text or level is UnitLevel.BLOCK else _NO_WORDS
        margin = ""
        if level is UnitLevel.ARTICLE:
            words, margin, children = _NO_WORDS, _margin(unit), _opened(unit.label, title, words, children)
        return Passage(
            KINDS[level],
            unit.anchor,
            unit.label,
            title,
            margin,
            words,
            _heading(unit, depth) if unit.title else 0,
            self.notes(unit),
            self.say(unit),
            self.beside(unit),
            children,
        )

    def _words(self, unit: Unit) -> Markup:
        if unit.level is UnitLevel.BLOCK:  # as `named_files` has it
            return outward(block(unit.text, self.resolve, self.size))
        return outward(inline(unit.text, self.resolve, self.cite, self.size))


def _annexes(text: LegalText) -> tuple[Link, ...]:
    """附件说明, each leading to the 附件 of that title in this text."""
    parts = {unit.title: unit.anchor for unit in text.units if unit.level is UnitLevel.PART}
    lines = zip(annex_lines(text.attachments), text.attachments, strict=True)
    return tuple(Link(told, f"#{parts[name]}" if parts.get(name) else "") for told, name in lines)


def _follows(unit: Unit, signature: Signature | None) -> bool:
    """Whether a unit stands after the signature, or is a further document (印发的文件、附件)."""
    return unit.level is UnitLevel.PART or (signature is not None and unit.line > signature.line)


def _heading(unit: Unit, depth: int) -> int:
    """The level of the heading that a unit with a title has, 0 where its title is none."""
    return min(3 + depth, 6) if unit.level is UnitLevel.HEADING else _HEADINGS.get(unit.level, 0)


def _margin(unit: Unit) -> str:
    """An article's number in figures."""
    number, branch = unit.ordinal or (0, 0)
    return f"{number}-{branch}" if branch else str(number or "")


def _opened(label: str, title: str, words: Markup, children: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """What stands in an article: its number is at the head of its first 款."""
    if not words and children and children[0].kind == "paragraph":
        first = children[0]
        return Passage(first.kind, first.anchor, label, title, *first[4:]), *children[1:]
    return Passage("paragraph", label=label, title=title, html=words), *children
