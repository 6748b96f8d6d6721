"""Citations of articles inside a text become links, within the text and to other policies on the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind, normalise_number
from tongbu.pages.addresses import policy_url

Anchors = Mapping[tuple[int, int], str]


@dataclass(frozen=True)
class CitationIndex:
    """Which policies have which articles. Built once per build; a title shared by two policies names neither."""

    library: Library

    @cached_property
    def _anchors(self) -> dict[str, Anchors]:
        return {}

    @cached_property
    def _own(self) -> dict[str, Policy | None]:
        return {}

    def anchors(self, policy: Policy) -> Anchors:
        """The anchor of each article by its number; where parts of a text repeat numbers, the first."""
        if policy.id not in self._anchors:
            found: dict[tuple[int, int], str] = {}
            for article in policy.text.articles():
                if article.ordinal:
                    found.setdefault(article.ordinal, article.anchor)
            self._anchors[policy.id] = found
        return self._anchors[policy.id]

    def target(self, cited: ArticleCitation, document: Policy | Interpretation) -> str:
        """The address, relative to the site's root, of an article cited in a document; "" where the site has none."""
        policy = self.own(document) if cited.law is None else self._named(cited.law, document)
        anchor = self.anchors(policy).get(cited.article, "") if policy else ""
        return policy_url(policy, anchor) if policy and anchor else ""

    def _named(self, law: str, document: Policy | Interpretation) -> Policy | None:
        """A policy by its title: one that the document names in its front matter before any other."""
        title = normalise_number(law.strip("《》"))
        related = self.library.targets(document, RelationKind.INTERPRETS, RelationKind.BASED_ON)
        return next((policy for policy in related if _title(policy) == title), None) or self.library.titled(title)

    def own(self, document: Policy | Interpretation) -> Policy | None:
        """The text that an unnamed 第X条 means: the document itself, or the one policy it interprets."""
        if isinstance(document, Policy):
            return document
        if document.url not in self._own:
            subjects = self.library.targets(document, RelationKind.INTERPRETS)
            self._own[document.url] = subjects[0] if len(subjects) == 1 else None
        return self._own[document.url]


def linked(text: str, address: Callable[[ArticleCitation], str]) -> Markup:
    """`text` escaped, with a link on every citation that `address` knows."""
    if "条" not in text:
        return escape(text)
    parts: list[str] = []
    done = 0
    for cited in find_citations(text):
        url = address(cited)
        if url and cited.text and cited.start >= done:
            parts.append(escape(text[done : cited.start]))
            parts.append(f'<a href="{escape(url)}">{escape(cited.text)}</a>')
            done = cited.end
    parts.append(escape(text[done:]))
    return Markup("".join(parts))  # noqa: S704 - every part is escaped


def _title(policy: Policy) -> str:
    return normalise_number(policy.meta.title)
