"""How well queries are answered: success at 1, 3 and 10 and the mean reciprocal rank, by group of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from search.real_corpus import Query

KNOWN_ITEMS, EVERYDAY, ALL = "known items", "everyday", "all"
_KNOWN = ("known_title", "known_abbrev", "docnumber", "phrase", "article_ref")
_EVERYDAY = ("colloquial",)

Ranks = Sequence[int | None]
"""At which place the first relevant document stands for each query; None where it is not among those shown."""


@dataclass(frozen=True)
class Score:
    """The share of queries with a relevant document among the first 1, 3 and 10, and the mean reciprocal rank."""

    queries: int
    at_1: float
    at_3: float
    at_10: float
    mrr: float

    def __str__(self) -> str:
        return f"{self.queries:3} {self.at_1:.2f} {self.at_3:.2f} {self.at_10:.2f}  MRR {self.mrr:.3f}"


def rank(query: Query, found: Iterable[str]) -> int | None:
    """The place of the first relevant document among those found."""
    return next((place for place, document in enumerate(found, 1) if document in query.relevant), None)


def groups(query: Query) -> tuple[str, ...]:
    """The groups in which a query counts, its type among them."""
    known = (KNOWN_ITEMS,) if query.type in _KNOWN else ()
    return (query.type, *known, *((EVERYDAY,) if query.type in _EVERYDAY else ()), ALL)


def scores(ranks: Mapping[Query, int | None]) -> dict[str, Score]:
    """The score of each group."""
    found: dict[str, list[int | None]] = defaultdict(list)
    for query, place in ranks.items():
        for group in groups(query):
            found[group].append(place)
    return {group: score(found[group]) for group in sorted(found)}


def score(ranks: Ranks) -> Score:
    """The score of some queries."""
    success = (sum(place is not None and place <= depth for place in ranks) / len(ranks) for depth in (1, 3, 10))
    return Score(len(ranks), *success, sum(1 / place for place in ranks if place) / len(ranks))
