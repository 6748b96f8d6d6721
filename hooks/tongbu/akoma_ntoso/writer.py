"""One document after another, with the index of articles that references need."""

from __future__ import annotations

from tongbu.akoma_ntoso.body import body
from tongbu.akoma_ntoso.elements import Element, add, element, written
from tongbu.akoma_ntoso.metadata import metadata
from tongbu.akoma_ntoso.naming import UnitNames, kind_of, work
from tongbu.model.citation import ArticleCitation
from tongbu.model.dates import spoken
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.text.citing import CitationIndex
from tongbu.syndicating import Publisher
from tongbu.syndicating.plain_text import line_of


class AkomaNtoso:
    """Writes the policies and drafts of one library."""

    def __init__(self, library: Library, publisher: Publisher) -> None:
        """Prepare the index of articles once."""
        self._library = library
        self._publisher = publisher
        self._index = CitationIndex(library)
        self._names: dict[str, UnitNames] = {}

    def document(self, policy: Policy) -> bytes:
        """The whole text with its metadata, valid against the schema of OASIS."""
        root = element("akomaNtoso")
        act = add(root, kind_of(policy), name=policy.meta.category.value)
        act.append(metadata(self._library, self._publisher, policy))
        act.append(_preface(policy))
        if policy.text.addressee:
            add(add(act, "preamble"), "p", f"{policy.text.addressee}：")
        act.append(body(policy.text.units, self._names_of(policy), lambda cited: self._target(cited, policy)))
        if closing := _conclusions(policy):
            act.append(closing)
        return written(root)

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


def _preface(policy: Policy) -> Element:
    preface = element("preface")
    add(add(preface, "p"), "docTitle", policy.meta.title)
    if policy.meta.number:
        add(add(preface, "p"), "docNumber", policy.meta.number)
    for note in policy.text.notes:
        add(preface, "p", note)
    return preface


def _conclusions(policy: Policy) -> Element | None:
    signature = policy.text.signature
    if signature is None:
        return None
    closing = element("conclusions")
    for organ in signature.organs:
        add(add(closing, "p"), "organization", line_of(organ), refersTo="#issuer")
    if signature.date:
        add(add(closing, "p"), "date", spoken(signature.date), date=signature.date.isoformat())
    return closing
