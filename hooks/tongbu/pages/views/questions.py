"""The views of the pages on questions (问答库)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.facets import Facet
from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its answer in paragraphs; `basis` leads to the articles that it rests on.

    `outdated` says what happened to one of them since the answer was last seen through, or is "".
    """

    url: str
    number: str
    question: str
    answer: tuple[str, ...]
    basis: tuple[Link, ...]
    theme: str
    updated: str
    outdated: str
    facets: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionListView(TableView):
    """All questions, by their themes; `letters` leads to the letters, or is ""."""

    heading: str
    lead: str
    rows: tuple[QuestionRow, ...]
    facets: tuple[Facet, ...]
    letters: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question: `review_by` may be ""; `letters` asked it, `alike` are others of its theme."""

    row: QuestionRow
    review_by: str
    letters: tuple[Link, ...]
    alike: tuple[Link, ...]
    all: str
