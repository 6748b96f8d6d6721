"""How an interpretation is tied to articles: a bracket at the end of a heading or paragraph names them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tongbu.model.citation import find_citations
from tongbu.model.interpretation import Interpretation
from tongbu.model.numeral import format_numeral
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.pages.text.citing import CitationIndex

_BRACKET = re.compile(r"（(?P<cited>[^（）]*第[^（）]*条(?:[^（）]|（[^（）]*）)*)）(?P<end>[。；]?)\s*\Z")
_ENDS = ("）", "）。", "）；")
"""How words end that a bracket may tie; nearly all end otherwise, and need not be searched."""


@dataclass(frozen=True, slots=True)
class Tie:
    """An article (`target`, relative to the site's root; `cited` as written, or inside a range) that `place` explains.

    `anchor` and `title` are those of the place: of the unit itself, or of the heading it stands under.
    """

    anchor: str
    title: str
    cited: str
    target: str
    place: Unit


@dataclass(frozen=True, slots=True)
class Explained:
    """A place of an interpretation that explains an article; `anchor` and `title` are those of its `Tie`."""

    reading: Interpretation
    anchor: str
    title: str
    place: Unit


def ties_of(reading: Interpretation, index: CitationIndex) -> Iterator[Tie]:
    """Every tie of an interpretation to an article on this site."""
    anchor, title = "", reading.meta.title
    for unit in reading.text.walk():
        if unit.title and unit.anchor:
            anchor, title = unit.anchor, without_tie(unit.title)
        for words in (unit.title, *unit.text.splitlines()):
            bracket = _bracket(words)
            for cited in find_citations(bracket["cited"]) if bracket else ():
                if target := index.target(cited, reading):
                    written = cited.text or f"第{format_numeral(cited.article[0])}条"  # inside 第三条至第五条
                    yield Tie(unit.anchor or anchor, title, written, target, unit)


def explanations(index: CitationIndex, policy: Policy) -> Mapping[str, tuple[Explained, ...]]:
    """What its interpretations explain of each article of a policy, by the article's address.

    A place inside one that explains the same article is part of that one.
    """
    found: dict[str, list[Explained]] = defaultdict(list)
    readings = index.library.interpretations_of(policy)
    for reading in sorted(readings, key=lambda each: each.id):
        covered: dict[str, set[int]] = defaultdict(set)
        for tie in ties_of(reading, index):
            if tie.target.startswith(f"{policy.url}#") and id(tie.place) not in covered[tie.target]:
                covered[tie.target].update(id(unit) for unit in tie.place.walk())
                found[tie.target].append(Explained(reading, tie.anchor, tie.title, tie.place))
    return {target: tuple(places) for target, places in found.items()}


def without_tie(words: str) -> str:
    """A heading or paragraph without the bracket that ties it."""
    bracket = _bracket(words)
    return words[: bracket.start()] + bracket["end"] if bracket else words


def _bracket(words: str) -> re.Match[str] | None:
    return _BRACKET.search(words) if words.rstrip().endswith(_ENDS) else None
