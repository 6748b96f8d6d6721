"""Ties of a passage to articles: the bracket at its end, 「……（第十二条、第十三条）」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.policy import Policy
from tongbu.model.text import LegalText
from tongbu.rules.scope import missing_part

_BRACKET = re.compile(r"[（(](?P<inside>(?:[^（）()]|[（(][^（）()]*[）)])*)[）)][。；！？]?\s*\Z")


@dataclass(frozen=True, slots=True)
class Tie:
    """One cited article and the line of the passage that is tied to it."""

    citation: ArticleCitation
    line: int


def ties(text: LegalText) -> Iterator[Tie]:
    """Every tie of a text, in reading order."""
    for unit in text.walk():
        for words in (unit.title, unit.text):
            if bracket := _BRACKET.search(words):
                for citation in find_citations(bracket["inside"]):
                    yield Tie(citation, unit.line)


def tie_fault(policy: Policy, citation: ArticleCitation) -> str:
    """What the policy does not have of what is cited, or ""."""
    articles = [unit for unit in policy.text.articles() if unit.ordinal == citation.article]
    if not articles:
        count = sum(1 for _ in policy.text.articles())
        return f"{policy.named}没有这一条（共 {count} 条）。"
    faults = [missing_part(article, citation) for article in articles]
    return "" if "" in faults else faults[0]
