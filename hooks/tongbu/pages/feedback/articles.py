"""Which articles of the draft the opinions speak of, and how many speak of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tongbu.consulting.places import named_articles
from tongbu.consulting.tracing import ADOPTED
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.addresses import policy_url
from tongbu.pages.views.feedback import ArticleHeat

UNNAMED = "未指明条文"
OTHER = "其他"
_LEVELS = 4


@dataclass(frozen=True)
class DraftArticles:
    """The articles of a draft, or its topics (一、) where it has none."""

    draft: Policy

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """What opinions can speak of, in the order of the text."""
        articles = tuple(self.draft.text.articles())
        return articles or tuple(
            unit for unit in self.draft.text.walk() if unit.level is UnitLevel.TOPIC_1 and unit.label
        )

    @cached_property
    def _by_number(self) -> Mapping[tuple[int, int], Unit]:
        found: dict[tuple[int, int], Unit] = {}
        for unit in self.units:
            if unit.level is UnitLevel.ARTICLE and unit.ordinal:
                found.setdefault(unit.ordinal, unit)
        return found

    @cached_property
    def _by_label(self) -> Mapping[str, Unit]:
        return {_bare(unit.label): unit for unit in reversed(self.units)}

    @cached_property
    def _known(self) -> dict[str, tuple[Unit, ...]]:
        return {}

    def named(self, written: str) -> tuple[Unit, ...]:
        """What is meant by the words in the ledger's column 条文, each once."""
        if written not in self._known:
            self._known[written] = tuple({unit.anchor: unit for unit in self._named(written)}.values())
        return self._known[written]

    def _named(self, written: str) -> Iterator[Unit]:
        if unit := self._by_label.get(_bare(written)):
            yield unit
            return
        for named in named_articles(written):
            if unit := self._by_number.get(named.article):
                yield unit

    def labels(self, written: str) -> tuple[str, ...]:
        """The same as values to narrow the table by; never empty."""
        if found := self.named(written):
            return tuple(name_of(unit) for unit in found)
        return (OTHER,) if written.strip() else (UNNAMED,)

    def url(self, written: str) -> str:
        """The address of the first article meant, or ""."""
        return next((policy_url(self.draft, unit.anchor) for unit in self.named(written) if unit.anchor), "")


def heat(articles: DraftArticles, ledger: Ledger) -> tuple[ArticleHeat, ...]:
    """Every article with its opinions, in the order of the text; then the opinions that name none of them."""
    received, adopted = _counts(articles, ledger.opinions, ledger.disposition)
    named = {name_of(unit): policy_url(articles.draft, unit.anchor) for unit in articles.units}
    most = max((received[label] for label in named), default=0) or 1
    found = [
        ArticleHeat(label, url, received[label], adopted[label], -(-received[label] * _LEVELS // most))
        for label, url in named.items()
    ]
    others = (label for label in (OTHER, UNNAMED) if received[label])
    return (*found, *(ArticleHeat(label, "", received[label], adopted[label], 0) for label in others))


def name_of(unit: Unit) -> str:
    """第三条, or 一 for a topic."""
    return _bare(unit.label)


def _counts(
    articles: DraftArticles, opinions: Sequence[Opinion], disposition: Callable[[Opinion], object]
) -> tuple[Counter[str], Counter[str]]:
    received: Counter[str] = Counter()
    adopted: Counter[str] = Counter()
    for opinion in opinions:
        labels = articles.labels(opinion.article)
        received.update(labels)
        if disposition(opinion) in ADOPTED:
            adopted.update(labels)
    return received, adopted


def _bare(label: str) -> str:
    return label.strip().strip("、.．")
