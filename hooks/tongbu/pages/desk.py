"""Everything that document pages are made from, prepared once per build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from tongbu.comparing import Comparisons
from tongbu.model.citation import ArticleCitation
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.pages.addresses import Addresses, policy_url, relative
from tongbu.pages.comparison.compared_pairs import ComparedPairs
from tongbu.pages.disclosure.questions.beside import beside_articles
from tongbu.pages.interpretation.ties import explanations
from tongbu.pages.policy.article_history import Histories
from tongbu.pages.policy.explaining import ExplanationWriter
from tongbu.pages.policy.previous_wording import previous_wordings
from tongbu.pages.sizes import file_size
from tongbu.pages.text.body import BodyWriter
from tongbu.pages.text.citation_words import place_citations
from tongbu.pages.text.citing import CitationIndex, linked
from tongbu.pages.views.beside import Beside
from tongbu.pages.views.parts import BodyView, FileLink, Say
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project
from tongbu.settings import Settings


@dataclass(frozen=True)
class Desk:
    """The project and the day, what was compared already, and the indexes that links need."""

    project: Project
    day: date
    comparisons: Comparisons = field(default_factory=Comparisons)

    @cached_property
    def beside(self) -> ProjectFiles:
        """The files beside the documents."""
        return ProjectFiles(self.project.root)

    @property
    def library(self) -> Library:
        """All documents."""
        return self.project.library

    @property
    def settings(self) -> Settings:
        """The bureau's settings."""
        return self.project.settings

    @cached_property
    def index(self) -> CitationIndex:
        """Which policies have which articles."""
        return CitationIndex(self.library)

    @cached_property
    def histories(self) -> Histories:
        """The line of each article through the versions."""
        return Histories(self.library, self.comparisons)

    @cached_property
    def compared(self) -> ComparedPairs:
        """The comparisons between versions as pages show them."""
        return ComparedPairs(self.library, self.comparisons)

    def addresses(self, document: Policy | Interpretation, page: str) -> Addresses:
        """What resolves the addresses that a document's author wrote, for the page at `page`."""
        return Addresses(self.beside, document.source.path, page, self.settings.website.domain)

    def policy_body(
        self, policy: Policy, addresses: Addresses, say: Callable[[Unit], Say | None] = lambda unit: None
    ) -> BodyView:
        """The text of a policy with links between its articles, with what stands beside them, and how to comment."""
        url = policy_url(policy)
        citations = place_citations(policy)
        previous = previous_wordings(self.library, self.compared, policy)
        explained = explanations(self.index, policy)
        writer = ExplanationWriter(self.addresses, url, self.cite)
        asked = beside_articles(self.library, self.project.disclosure, policy)

        def beside(unit: Unit) -> Beside | None:
            if not (anchor := unit.anchor):
                return None
            cited, before = citations.get(anchor), previous.get(anchor, ())
            said = (*writer.write(explained.get(f"{url}#{anchor}", ())), *asked.get(anchor, ()))
            return Beside(cited, said, before) if cited or before or said else None

        body = BodyWriter(addresses.resolve, self.cite(policy, url), say=say, beside=beside, size=addresses.size).write(
            policy.text
        )
        addresses.files.update(writer.files)
        return body

    def cite(self, document: Policy | Interpretation, page: str) -> Callable[[str], Markup]:
        """What links the citations in a document's plain words, for the page at `page`."""

        def address(cited: ArticleCitation) -> str:
            target = self.index.target(cited, document)
            return relative(target, page) if target else ""

        return lambda text: linked(text, address)

    def attachments(self, document: Policy | Interpretation) -> tuple[FileLink, ...]:
        """The attachments that exist, with type and size."""
        return tuple(
            self.link(attachment.name, path)
            for attachment in document.meta.attachments
            if (path := self.attached(document, attachment.file))
        )

    def attached(self, document: Policy | Interpretation, written: str) -> str:
        """The address of a file that a document names beside itself; "" where there is none in its folder."""
        folder = Path(document.source.path).parent
        path = (folder / written).as_posix()
        return path if self.beside.there(path, folder.as_posix()) else ""

    def link(self, name: str, path: str) -> FileLink:
        """What leads to a file that is there, with type and size."""
        kind = Path(path).suffix.removeprefix(".").upper()
        return FileLink(name, path, kind, file_size(self.beside.size(path)))
