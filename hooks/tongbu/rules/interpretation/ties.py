"""Ties of a passage to articles: the bracket at its end, 「……（第十二条、第十三条）」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.policy import Policy
from tongbu.rules.anatomy import Anatomy
from tongbu.rules.scope import missing_part

_MARKS = "。；！？"
_CLOSED = ("）", ")")
_BRACKET = re.compile(rf"[（(](?P<inside>(?:[^（）()]|[（(][^（）()]*[）)])*)[）)][{_MARKS}]?\s*\Z")


@dataclass(frozen=True, slots=True)
class Tie:
    """One cited article and the line of the passage that is tied to it."""

    citation: ArticleCitation
    line: int


def ties(text: Anatomy) -> Iterator[Tie]:
    """Every tie of a text, in reading order."""
    for unit in text.units:
        for words in (unit.title, unit.text):
            if words.rstrip().rstrip(_MARKS).endswith(_CLOSED) and (bracket := _BRACKET.search(words)):
                for citation in find_citations(bracket["inside"]):
                    yield Tie(citation, unit.line)


def tie_fault(policy: Policy, text: Anatomy, citation: ArticleCitation) -> str:
    """What the policy does not have of what is cited, or ""; `text` is its own."""
    articles = text.numbered.get(citation.article)
    if not articles:
        return f"{policy.named}没有这一条（共 {len(text.articles)} 条）。"
    faults = [missing_part(article, citation) for article in articles]
    return "" if "" in faults else faults[0]
