"""Where the text that a decision yields and a given new text disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongbu.amending.applied import Applied, name_of
from tongbu.amending.following import only_citations_follow
from tongbu.amending.headings import Headings
from tongbu.amending.introduction import introduction
from tongbu.comparing import written_words
from tongbu.comparing.folding import fold
from tongbu.model.text import LegalText


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the two disagree: an article's label, 引言 or 编章节, and the words on both sides.

    `expected` is what the decision yields, `found` what the new text says; "" where one has none.
    """

    place: str
    expected: str
    found: str


def differences(applied: Applied, new: LegalText) -> tuple[Difference, ...]:
    """Every disagreement, in the order of the new text.

    Spaces, zero-width characters, width and style of punctuation are no difference, nor are citations of articles and
    款 of the same text that follow its new numbers.
    """
    return tuple(_differences(applied, new))


def plain(lines: Sequence[str]) -> str:
    """The words as they are compared."""
    return fold("".join(lines)).replace("'", '"')


def _differences(applied: Applied, new: LegalText) -> Iterator[Difference]:
    theirs = introduction(new)
    if plain(applied.introduction) != plain(theirs):
        yield Difference("引言", "\n".join(applied.introduction), "\n".join(theirs))
    headings = Headings(new).lines()
    if plain(applied.headings) != plain(headings):
        yield Difference("编章节", "\n".join(applied.headings), "\n".join(headings))
    given = {name_of(unit): unit for unit in new.articles()}
    for name, unit in given.items():
        mine, words = applied.articles.get(name), written_words(unit).split("\n")
        if mine is None or not (
            plain(mine) == plain(words) or only_citations_follow(mine, words, unit.ordinal, applied)
        ):
            yield Difference(name, "\n".join(mine or ()), "\n".join(words))
    for name, mine in applied.articles.items():
        if name not in given:
            yield Difference(name, "\n".join(mine), "")
