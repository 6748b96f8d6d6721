"""The opinions of one page of a report, each with its answer and what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tongbu.model.dates import iso
from tongbu.model.ledger import Opinion
from tongbu.pages.data.statistics import UNKNOWN
from tongbu.pages.feedback.articles import DraftArticles
from tongbu.pages.feedback.counts import disposition_words
from tongbu.pages.feedback.places import Places, name_of
from tongbu.pages.views.feedback import OpinionRow
from tongbu.pages.views.parts import Link

_LISTED = 20
"""How many opinions an answer names that it is also for; they stand right after it in any case."""


@dataclass(frozen=True)
class OpinionWriter:
    """Writes rows; `changes` are by the row of the ledger."""

    places: Places
    articles: DraftArticles
    changes: Mapping[int, tuple[Link, ...]]

    def rows(self, opinions: Iterable[Opinion]) -> Iterator[OpinionRow]:
        """One row for each opinion, in order."""
        return (self._row(opinion) for opinion in opinions)

    def _row(self, opinion: Opinion) -> OpinionRow:
        ledger, places = self.places.ledger, self.places
        main, like = ledger.answering(opinion), ledger.like(opinion)
        shared = main.row != opinion.row
        disposition = disposition_words(ledger.disposition(opinion))
        return OpinionRow(
            id=places.ids[opinion.row],
            name=name_of(opinion),
            number=opinion.number,
            received=iso(opinion.received),
            channel=opinion.channel,
            proposer=opinion.proposer,
            article=opinion.article,
            article_url=self.articles.url(opinion.article),
            facets=(
                (disposition,),
                (opinion.channel.strip() or UNKNOWN,),
                (opinion.proposer.strip() or UNKNOWN,),
                self.articles.labels(opinion.article),
            ),
            opinion=opinion.opinion,
            disposition=disposition,
            answer=opinion.reason.strip(),
            answered_with=places.link(main) if shared else None,
            with_number=main.number if shared else "",
            answers=tuple(places.link(each) for each in like[:_LISTED]),
            more_answers=max(0, len(like) - _LISTED),
            changes=self.changes.get(opinion.row, ()),
        )
