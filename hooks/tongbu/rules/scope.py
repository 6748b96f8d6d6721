"""The texts inside one file, each with a numbering of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tongbu.model.citation import ArticleCitation
from tongbu.model.policy import Policy
from tongbu.model.text import LegalText, Unit, UnitLevel

_ARTICLE = UnitLevel.ARTICLE
_PART = UnitLevel.PART
_AMENDING = re.compile(r"(修改|修正|废止).*(决定|修正案|通知)$")


@dataclass(frozen=True, slots=True)
class Scope:
    """One text: the main one, or a further one (文本) such as the 办法 that a 通知 promulgates.

    `units` are in reading order; `parents[k]` is the unit in which `units[k]` stands, None at the top of the text.
    """

    title: str
    units: Sequence[Unit]
    parents: Sequence[Unit | None]

    def articles(self) -> list[Unit]:
        """The articles of this text alone, in reading order."""
        return [unit for unit in self.units if unit.level is _ARTICLE]


def scopes(text: LegalText) -> Iterator[Scope]:
    """The main text without its further texts, then each of these."""
    return _scopes(text.title, text.units)


def _scopes(title: str, top: Iterable[Unit]) -> Iterator[Scope]:
    units: list[Unit] = []
    parents: list[Unit | None] = []
    parts: list[Unit] = []

    def gather(siblings: Iterable[Unit], parent: Unit | None) -> None:
        for unit in siblings:
            if unit.level is _PART:
                parts.append(unit)
                continue
            units.append(unit)
            parents.append(parent)
            if unit.children:
                gather(unit.children, unit)

    gather(top, None)
    yield Scope(title, units, parents)
    for part in parts:
        yield from _scopes(part.title, part.children)


def missing_part(article: Unit, citation: ArticleCitation) -> str:
    """Which cited 款 or 项 the article does not have, as a sentence, or ""."""
    paragraphs = [child for child in article.children if child.level is UnitLevel.PARAGRAPH]
    count = len(paragraphs) or 1
    if citation.paragraph and citation.paragraph > count:
        return f"{article.label}只有 {count} 款。"
    if citation.item is None:
        return ""
    where = paragraphs[citation.paragraph - 1] if citation.paragraph and paragraphs else article
    items = {unit.ordinal[0] for unit in where.walk() if unit.level is UnitLevel.ITEM and unit.ordinal}
    if citation.item in items:
        return ""
    return f"{article.label}只有 {len(items)} 项。" if items else f"{article.label}没有分项。"


def quotes_other_articles(policy: Policy) -> bool:
    """Whether the text amends another one, so that the articles it numbers and cites are not its own.

    A text published anew under an amending decision (修改决定) numbers its own articles.
    """
    return bool((policy.meta.amends and not policy.meta.decision) or _AMENDING.search(policy.meta.title))
