"""How an interpretation is tied to articles: a bracket at the end of a heading or paragraph names them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tongbu.model.citation import find_citations
from tongbu.model.interpretation import Interpretation
from tongbu.pages.addresses import interpretation_url
from tongbu.pages.citing import CitationIndex
from tongbu.pages.views.parts import Link

_BRACKET = re.compile(r"（(?P<cited>[^（）]*第[^（）]*条(?:[^（）]|（[^（）]*）)*)）(?P<end>[。；]?)\s*\Z")


@dataclass(frozen=True, slots=True)
class Tie:
    """An article (`target`, relative to the site's root; `cited` as written) that a place explains.

    `anchor` and `title` are those of the place: of the unit itself, or of the heading it stands under.
    """

    anchor: str
    title: str
    cited: str
    target: str


def ties_of(reading: Interpretation, index: CitationIndex) -> Iterator[Tie]:
    """Every tie of an interpretation to an article on this site."""
    anchor, title = "", reading.meta.title
    for unit in reading.text.walk():
        if unit.title and unit.anchor:
            anchor, title = unit.anchor, without_tie(unit.title)
        for words in (unit.title, *unit.text.splitlines()):
            bracket = _BRACKET.search(words)
            for cited in find_citations(bracket["cited"]) if bracket else ():
                if cited.text and (target := index.target(cited, reading)):
                    yield Tie(unit.anchor or anchor, title, cited.text, target)


def explanations(index: CitationIndex) -> Mapping[str, tuple[Link, ...]]:
    """What explains each article, by the article's address; built once, linear in interpretations."""
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for reading in index.library.interpretations.values():
        for tie in ties_of(reading, index):
            url = interpretation_url(reading, tie.anchor)
            found[tie.target].setdefault(url, Link(tie.title, url, reading.meta.title))
    return {target: tuple(links.values()) for target, links in found.items()}


def without_tie(words: str) -> str:
    """A heading or paragraph without the bracket that ties it."""
    return _BRACKET.sub(r"\g<end>", words)
