"""Which opinions stand behind which changes from the draft to the final text, and the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tongbu.comparing import Comparison, Extent, Row
from tongbu.consulting.places import named_articles
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.text import Unit, UnitLevel
from tongbu.model.vocabulary import Disposition

ADOPTED = (Disposition.ADOPTED, Disposition.PARTLY_ADOPTED)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where one opinion points: `rows` of the comparison, and the cited places that neither text has.

    `stated` says that the office named the articles of the final text (落实条文); else `rows` hold what became of
    the articles that the opinion speaks of.
    """

    rows: tuple[Row, ...]
    unknown: tuple[str, ...]
    stated: bool


@dataclass(frozen=True)
class Trace:
    """The ledger of a draft beside the comparison of the draft with the final text."""

    ledger: Ledger
    _landings: Mapping[int, Landing]
    _speaking: Mapping[int, tuple[Opinion, ...]]

    def landing(self, opinion: Opinion) -> Landing:
        """Where an opinion of the ledger points."""
        return self._landings[opinion.row]

    def speaking(self, rows: Iterable[Row]) -> tuple[Opinion, ...]:
        """The opinions that point at any of the comparison's rows, in the order of the ledger, each once."""
        found = {opinion.row: opinion for row in rows for opinion in self._speaking.get(id(row), ())}
        return tuple(found[row] for row in sorted(found))

    def behind(self, rows: Iterable[Row]) -> tuple[Opinion, ...]:
        """Those of `speaking` that were adopted, wholly or in part: what changed, changed because of them."""
        return tuple(opinion for opinion in self.speaking(rows) if self.ledger.disposition(opinion) in ADOPTED)


def trace(ledger: Ledger, comparison: Comparison) -> Trace:
    """Find each opinion's rows; linear in opinions and rows. `comparison` must be kept while the trace is used."""
    rows = (*comparison.rows, *comparison.outside)
    old, new = _Index(rows, "old"), _Index(rows, "new")
    landings: dict[int, Landing] = {}
    speaking: dict[int, list[Opinion]] = defaultdict(list)
    for opinion in ledger.opinions:
        written = ledger.landed(opinion)
        found, unknown = (new if written else old).find(written or opinion.article)
        landings[opinion.row] = Landing(found, unknown, stated=bool(written))
        for row in found:
            speaking[id(row)].append(opinion)
    return Trace(ledger, landings, {key: tuple(opinions) for key, opinions in speaking.items()})


def has_changed(row: Row) -> bool:
    """Whether the words of a row changed at all, be it only its punctuation; a new number alone is no change."""
    return not (row.old and row.new) or row.extent not in (Extent.NONE, Extent.CITATIONS)


class _Index:
    """The rows of a comparison by the articles of one of its sides."""

    def __init__(self, rows: Sequence[Row], side: str) -> None:
        self._by_article: dict[tuple[int, int], list[Row]] = defaultdict(list)
        self._by_label: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            units: tuple[Unit, ...] = row.old if side == "old" else row.new
            for unit in units:
                if unit.level is UnitLevel.ARTICLE and unit.ordinal:
                    self._by_article[unit.ordinal].append(row)
                elif unit.label:
                    self._by_label[_bare(unit.label)].append(row)

    def find(self, written: str) -> tuple[tuple[Row, ...], tuple[str, ...]]:
        """The rows of the places written, each once, and the places that are not there."""
        found: dict[int, Row] = {}
        unknown = []
        for words, rows in self._places(written):
            if not rows and words:
                unknown.append(words)
            found.update((id(row), row) for row in rows)
        return tuple(found.values()), tuple(unknown)

    def _places(self, written: str) -> Iterator[tuple[str, Sequence[Row]]]:
        if rows := self._by_label.get(_bare(written)):
            yield written, rows
            return
        for named in named_articles(written):
            yield named.words, self._by_article.get(named.article, ())


def _bare(label: str) -> str:
    return label.strip().strip("、.．")
