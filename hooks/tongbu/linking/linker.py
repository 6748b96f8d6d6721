"""Which things a page is about: all that JSON-LD says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from tongbu.linking.forms import forms
from tongbu.linking.hearing import hearing
from tongbu.linking.legislation import Describing, legislation
from tongbu.linking.node import CONTEXT
from tongbu.linking.publishing import organisation, website
from tongbu.linking.question_book import question_page
from tongbu.linking.reading import article
from tongbu.linking.trail import trail
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.page import SitePage
from tongbu.pages.views.interpretation import InterpretationView
from tongbu.pages.views.questions import QuestionListView, QuestionView
from tongbu.settings import Settings
from tongbu.syndicating import Publisher


@dataclass(frozen=True)
class Linker:
    """Describes pages; `publisher` must have an address, without which nothing has a name."""

    library: Library
    settings: Settings
    publisher: Publisher
    day: date

    def graph(self, page: SitePage) -> dict[str, Any]:
        """What the page is about, and where it stands, as one JSON-LD document."""
        return {"@context": CONTEXT, "@graph": [*self._things(page), *self._place(page)]}

    def _place(self, page: SitePage) -> Iterator[dict[str, Any]]:
        if page.url:
            yield trail(page, self._above(page.url), self.publisher)

    def _above(self, url: str) -> Policy | Interpretation | None:
        """The document that a page stands below: a comparison, a report, the course of a policy."""
        parts = url.rstrip("/").split("/")
        above = (self.library.at(f"{'/'.join(parts[:length])}/") for length in range(len(parts) - 1, 1, -1))
        return next((document for document in above if document), None)

    def _things(self, page: SitePage) -> Iterator[dict[str, Any]]:
        document = self.library.at(page.url)
        if not page.url:
            yield website(self.publisher, page.column.description)
            yield organisation(self.settings, self.publisher)
        elif isinstance(document, Policy):
            yield legislation(self._context, document)
            if event := hearing(self._context, document):
                yield event
        elif document is not None:
            yield article(self._context, document)
            if isinstance(page.view, InterpretationView):
                yield from forms(self._context, document, page.view)
        elif isinstance(page.view, QuestionView | QuestionListView):
            yield question_page(page.view, page.url, self.publisher)

    @cached_property
    def _context(self) -> Describing:
        return Describing(self.library, self.settings, self.publisher, self.day)
