"""What the answers of questions (问答库) rest on: articles of documents, and whether they still say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.model.citation import find_citations
from tongbu.model.disclosure.mention import Place, find
from tongbu.model.disclosure.question import Question
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.timeline import Turn
from tongbu.model.vocabulary import PolicyState

_CHANGES = (PolicyState.AMENDED, PolicyState.REPEALED, PolicyState.EXPIRED)
_ENDS = (PolicyState.REPEALED, PolicyState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Basis:
    """A place as written, the document it means, and the anchor there.

    `document` is None where the site has none of that name. `anchor` is "" where no article is written, or where the
    document has no such article, which `lacks_article` tells.
    """

    place: Place
    document: Policy | Interpretation | None
    anchor: str = ""

    @property
    def lacks_article(self) -> bool:
        """Whether an article is written that the document does not have."""
        return bool(self.place.article) and self.document is not None and not self.anchor

    @property
    def url(self) -> str:
        """Where it leads, relative to the site's root; "" where the document is not there."""
        if self.document is None:
            return ""
        return self.document.url + (f"#{self.anchor}" if self.anchor else "")


def basis_of(library: Library, place: Place) -> Basis:
    """What a place means."""
    document = find(library, place.document)
    anchor = anchor_in(document, place.article) if isinstance(document, Policy) and place.article else ""
    return Basis(place, document, anchor)


def bases(library: Library, question: Question) -> tuple[Basis, ...]:
    """What a question rests on, in the order written."""
    return tuple(basis_of(library, place) for place in question.places)


def anchor_in(policy: Policy, article: str) -> str:
    """The anchor of 第八条第二款 in a policy: that of the article; "" where it has none."""
    cited = next(find_citations(article), None)
    found = (each.anchor for each in policy.text.articles() if cited and each.ordinal == cited.article)
    return next(found, "")


def outdated_by(library: Library, policy: Policy, updated: date, today: date) -> Turn[PolicyState] | None:
    """What happened to a policy after the day on which an answer was last seen through; None where it still holds.

    A policy without force is a reason at any time.
    """
    timeline = library.standing(policy)
    since = [turn for turn in timeline.turns if updated < turn.on <= today and turn.state in _CHANGES]
    if since:
        return since[-1]
    now = timeline.at(today)
    return now if now.state in _ENDS else None
