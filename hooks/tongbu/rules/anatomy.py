"""A document's text as the rules look at it: what several of them need is worked out once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.rules.scope import Scope, scopes

_ARTICLE = UnitLevel.ARTICLE
_PARAGRAPH = UnitLevel.PARAGRAPH
_OPENING = 40


class Anatomy:
    """One text taken apart, each part when it is first asked for."""

    def __init__(self, text: LegalText) -> None:
        """Nothing of the text is looked at yet."""
        self._text = text

    @cached_property
    def words(self) -> str:
        """All words of the body, as `LegalText.plain` gives them."""
        return self._text.plain()

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every unit in reading order."""
        return tuple(self._text.walk())

    @cached_property
    def articles(self) -> tuple[Unit, ...]:
        """Every article in reading order, in all parts of the text."""
        return tuple([unit for unit in self.units if unit.level is _ARTICLE])

    @cached_property
    def divisions(self) -> tuple[Unit, ...]:
        """Every 编, 章 and 节 in reading order."""
        return tuple([unit for unit in self.units if unit.level.is_division])

    @cached_property
    def numbered(self) -> Mapping[tuple[int, int], Sequence[Unit]]:
        """The articles by their numbers; each further text (文本) in the file may have a 第一条 of its own."""
        found: dict[tuple[int, int], list[Unit]] = {}
        for article in self.articles:
            if article.ordinal:
                found.setdefault(article.ordinal, []).append(article)
        return found

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """The texts inside the file, each with a numbering of its own."""
        return tuple(scopes(self._text))

    @cached_property
    def headings(self) -> tuple[tuple[Unit, str], ...]:
        """Every unit that heads a part, with the words that do; of a topic without a title, its opening words."""
        return tuple([(unit, words) for unit in self.units if (words := _heading(unit))])


def _heading(unit: Unit) -> str:
    if unit.title:
        return unit.title
    text = unit.text
    if text and (text.startswith("**") if unit.level is _PARAGRAPH else unit.level.is_topic):
        return text[:_OPENING]
    return ""


class Anatomies:
    """The texts that were taken apart while the rules judged one document: let go with it."""

    def __init__(self) -> None:
        """No text was asked for yet."""
        self._made: dict[str, Anatomy] = {}

    def of(self, document: Policy | Interpretation) -> Anatomy:
        """The anatomy of a document's text."""
        made = self._made.get(document.url)
        if made is None:
            made = self._made[document.url] = Anatomy(document.text)
        return made
