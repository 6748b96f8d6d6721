"""What rows of tables say of documents, found from the document: the letters about it, the questions that rest on it.

A row names a document as offices do: by its 文号, its 《名称》, its id or the address of its page. What such a name
means, only the library knows; here names are but brought into one spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from tongbu.model.reference import normalise_number

if TYPE_CHECKING:
    from tongbu.model.interpretation import Interpretation
    from tongbu.model.library import Library
    from tongbu.model.policy import Policy

MENTIONS = "mentions of "
"""What the names in `Disclosure.kinds` begin with that are of mentions; no kind is called so."""
_ARTICLES = re.compile(r"第[〇零一二三四五六七八九十百千\d\s]+条.*\Z")
_ADDRESS = re.compile(r"/?((?:policies|interpretations)/.+?)/?(?:#.*)?\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """A row that mentions a document: of which kind, where it is published, when, and in which words.

    `article` is the place in the document, as written, or "". `title` is the question; `words` are the answer.
    """

    kind: str
    url: str
    on: date
    title: str
    words: str = ""
    article: str = ""


@runtime_checkable
class Mentioning(Protocol):
    """A table whose rows name documents."""

    def mentioned(self) -> Iterator[tuple[str, Mention]]:
        """Every name of a document, as written, with what is said of it."""


class Place(NamedTuple):
    """A document, as written, and the place in it, "" for the whole: 《办法》, 第八条."""

    document: str
    article: str


def place_of(written: str) -> Place:
    """What a reference names: `《办法》第八条第二款` is the document 《办法》 and the place 第八条第二款."""
    match = _ARTICLES.search(written)
    document = written[: match.start()] if match else written
    return Place(document.strip().rstrip("，,"), "".join(match[0].split()) if match else "")


def places_of(references: tuple[str, ...]) -> Iterator[Place]:
    """The places of several; one without a document is in that of the one before: 《办法》第八条、第九条."""
    document = ""
    for written in references:
        place = place_of(written)
        document = place.document or document
        yield Place(document, place.article)


def called(written: str) -> str:
    """A document's name in one spelling; an address is the path below the site's root."""
    address = _ADDRESS.fullmatch(written.strip())
    return address[1] if address else normalise_number(written)


def find(library: Library, written: str) -> Policy | Interpretation | None:
    """The document that a name means; None where none or several bear it."""
    name = called(written)
    if name.startswith(("policies/", "interpretations/")):
        return library.at(f"{name}/")
    return library.policies.get(library.named.get(name) or written.strip())


def names_of(library: Library, document: Policy | Interpretation) -> tuple[str, ...]:
    """By what a row may name a document, so that nothing else is meant."""
    path = document.url.rstrip("/")
    if not path.startswith("policies/"):
        return (path,)
    number, title = getattr(document.meta, "number", ""), f"《{document.meta.title}》"
    own = (normalise_number(each) for each in (number, title) if each)
    return (path, normalise_number(document.id), *(each for each in own if library.named.get(each) == document.id))


def mentions(kinds: Mapping[str, Any]) -> dict[str, tuple[Mention, ...]]:
    """Everything that is mentioned, by the names in `Disclosure.kinds`; made of nothing but the kinds read."""
    found: dict[str, list[Mention]] = {}
    for kind in kinds.values():
        for table in kind.values() if isinstance(kind, Mapping) else (kind,):
            for name, mention in table.mentioned() if isinstance(table, Mentioning) else ():
                found.setdefault(f"{MENTIONS}{called(name)}", []).append(mention)
    return {name: tuple(each) for name, each in found.items()}
