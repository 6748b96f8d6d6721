"""One document after another, with the index of articles that references need."""

from __future__ import annotations

from tongbu.akoma_ntoso.body import body
from tongbu.akoma_ntoso.elements import element, line, written
from tongbu.akoma_ntoso.metadata import metadata
from tongbu.akoma_ntoso.naming import UnitNames, kind_of, work
from tongbu.model.citation import ArticleCitation
from tongbu.model.dates import spoken
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.text import annex_lines
from tongbu.pages.text.citing import CitationIndex
from tongbu.syndicating import Publisher


class AkomaNtoso:
    """Writes the policies and drafts of one library."""

    def __init__(self, library: Library, publisher: Publisher, index: CitationIndex | None = None) -> None:
        """`index` is of the articles of the same library; made here where there is none yet."""
        self._library = library
        self._publisher = publisher
        self._index = index or CitationIndex(library)
        self._names: dict[str, UnitNames] = {}

    def document(self, policy: Policy) -> bytes:
        """The whole text with its metadata, valid against the schema of OASIS."""
        text, kind = policy.text, kind_of(policy)
        parts = (
            metadata(self._library, self._publisher, policy),
            _preface(policy),
            element("preamble", element("p", line(f"{text.addressee}："))) if text.addressee else "",
            body(text.units, self._names_of(policy), lambda cited: self._target(cited, policy)),
            _conclusions(policy),
        )
        return written(element(kind, *parts, name=policy.meta.category.value))

    def _target(self, cited: ArticleCitation, policy: Policy) -> str:
        """Where a cited article is: in this text by its eId, in another by the name of the work."""
        page, _, anchor = self._index.target(cited, policy).partition("#")
        if not page:
            return ""
        there = self._library.policies[page.removeprefix("policies/").removesuffix("/")]
        name = self._names_of(there).by_anchor[anchor]
        return f"#{name}" if page == policy.url else f"{work(there)}/!main#{name}"

    def _names_of(self, policy: Policy) -> UnitNames:
        if policy.id not in self._names:
            self._names[policy.id] = UnitNames(policy.text.units)
        return self._names[policy.id]


def _preface(policy: Policy) -> str:
    meta = policy.meta
    number = element("p", element("docNumber", line(meta.number))) if meta.number else ""
    notes = (element("p", line(note)) for note in policy.text.notes)
    return element("preface", element("p", element("docTitle", line(meta.title))), number, *notes)


def _conclusions(policy: Policy) -> str:
    signature, listed = policy.text.signature, policy.text.attachments
    if signature is None and not listed:
        return ""
    told = annex_lines(listed)
    closing = [element("p", line(f"{'' if place else '附件：'}{words}")) for place, words in enumerate(told)]
    if signature is None:
        return element("conclusions", *closing)
    closing += [element("p", element("organization", line(organ), refersTo="#issuer")) for organ in signature.organs]
    if day := signature.date:
        closing.append(element("p", element("date", line(spoken(day)), date=day.isoformat())))
    return element("conclusions", *closing)
