"""Whether two wordings differ only in citations that follow the new numbers of articles and 款."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongbu.amending.applied import Applied
from tongbu.amending.decision import Ordinal
from tongbu.comparing.folding import fold
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.numeral import NUMERAL, parse_numeral

_OWN_PARAGRAPH = re.compile(rf"本条第({NUMERAL})款")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation in a wording; `own` is the number in 本条第二款, which cites no article."""

    start: int
    end: int
    citation: ArticleCitation | None
    own: int = 0


def only_citations_follow(
    mine: Sequence[str], theirs: Sequence[str], article: Ordinal | None, applied: Applied
) -> bool:
    """Whether the words of an article agree but for citations, and each of those names what the old one named."""
    one, other = "\n".join(mine), "\n".join(theirs)
    before, after = _cited(one), _cited(other)
    if len(before) != len(after) or not before or _masked(one, before) != _masked(other, after):
        return False
    another_law = False
    for first, second in zip(before, after, strict=True):
        another_law = another_law or (first.citation is not None and first.citation.law is not None)
        if fold(one[first.start : first.end]) == fold(other[second.start : second.end]):
            continue
        if another_law and applied.follows:
            continue
        if not _follows(first, second, article, applied):
            return False
    return True


def _cited(text: str) -> list[_Cited]:
    found = [_Cited(each.start, each.end, each) for each in find_citations(text) if each.text]
    found += _own_paragraphs(text)
    return sorted(found, key=lambda each: each.start)


def _own_paragraphs(text: str) -> Iterator[_Cited]:
    for match in _OWN_PARAGRAPH.finditer(text):
        try:
            yield _Cited(*match.span(), None, parse_numeral(match[1]))
        except ValueError:
            continue


def _masked(text: str, cited: Sequence[_Cited]) -> str:
    parts, end = [], 0
    for each in cited:
        parts += [text[end : each.start], "§"]
        end = each.end
    return fold("".join([*parts, text[end:]])).replace("'", '"')


def _follows(before: _Cited, after: _Cited, article: Ordinal | None, applied: Applied) -> bool:
    if before.own and after.own:
        return any(applied.moved.get((old, before.own)) == (article, after.own) for old in applied.before(article))
    one, other = before.citation, after.citation
    if one is None or other is None or one.law != other.law or one.law is not None or one.item != other.item:
        return False
    if one.paragraph and (to := applied.moved.get((one.article, one.paragraph))):
        return other.article == to[0] and (to[1] in (0, other.paragraph) or (to[1] == 1 and not other.paragraph))
    return other.article in applied.now(one.article) and one.paragraph == other.paragraph
