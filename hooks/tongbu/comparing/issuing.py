"""Which further texts of a file its main text issues: those that its title or opening names (现将《X》印发给你们)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tongbu.comparing.grams import bag, dice
from tongbu.markup.shown_words import shown_inline
from tongbu.model.text import LegalText, Unit, UnitLevel

_VERBS = "印发|发布|公布|颁布|转发|批转|下发"
_IN_TITLE = re.compile(rf"(?:{_VERBS})(.+?)(?:的(?:通知|公告|通告|决定|函|令))?\Z")
_IN_OPENING = re.compile(rf"现[^。；]*?(?:{_VERBS})|予以(?:{_VERBS})|(?:{_VERBS})给?你们")
_QUOTED = re.compile(r"《([^《》]+)》")
_SHORTENED = re.compile(r"以下(?:简)?称[^）)。]*")
_IN_BRACKETS = re.compile(r"(?:[（(][^（）()]*[）)])+\Z")
_MARKS = re.compile(r"[\s《》〈〉“”]+")
_SENTENCES = 2
"""So many paragraphs of sentences open a text; the lines of a decree's head (国务院令、第3号) are none."""
_KIND = 2
"""Characters at a title's end that say what kind of text it is: 办法, 方案, 目录."""
_ALIKE = 0.6
_LEAST = 4
"""A name without title marks is sought in running words only if it has so many characters."""


def issued(text: LegalText, parts: Sequence[Unit]) -> frozenset[int]:
    """The lines of the parts that the text names as what it issues."""
    names, words = _named(text)
    return frozenset(
        part.line
        for part in parts
        if (title := _plain(_title(part, text.attachments)))
        and (
            any(_same(title, name) for name in names)
            or (len(title) >= _LEAST and any(title in each for each in words))
            or (not part.label and title == _plain(text.title))
        )
    )


def _title(part: Unit, attachments: Sequence[str]) -> str:
    """A part's title; one without is called what the list of attachments calls it."""
    if part.title or not part.label:
        return part.title
    number = part.ordinal[0] if part.ordinal else 1
    return attachments[number - 1] if number <= len(attachments) else ""


def _named(text: LegalText) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of what is issued, and running words that name it without title marks."""
    names, words = set[str](), list[str]()
    if found := _IN_TITLE.search(shown_inline(text.title)):
        names |= {_plain(name) for name in (found[1], *_QUOTED.findall(found[1]))}
        words += [] if "《" in found[1] else [_plain(found[1])]
    for paragraph in _opening(text):
        if found := _IN_OPENING.search(paragraph):
            names |= {_plain(name) for name in _QUOTED.findall(_SHORTENED.sub("", paragraph))}
            words += [] if "《" in paragraph else [_plain(found[0])]
    return frozenset(names - {""}), tuple(words)


def _opening(text: LegalText) -> Iterator[str]:
    left = _SENTENCES
    for unit in text.units:
        if unit.level is not UnitLevel.PARAGRAPH or not left:
            return
        words = shown_inline(unit.text)
        left -= "。" in words
        yield words


def _plain(name: str) -> str:
    """A title as it is compared: without blanks and title marks, and without 试行 and the like in brackets."""
    return _IN_BRACKETS.sub("", _MARKS.sub("", shown_inline(name)))


def _same(title: str, name: str) -> bool:
    """Whether two names are of one text: the one may leave out the organ, or say 方案 for 实施方案."""
    if title.endswith(name) or name.endswith(title):
        return True
    return title[-_KIND:] == name[-_KIND:] and dice(bag(title), bag(name)) >= _ALIKE
