"""What stands beside an article or a part: how to cite it, what explains it, how it read before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tongbu.pages.views.comparison import Redline
from tongbu.pages.views.parts import Link, Passage
from tongbu.pages.views.steps import Step, steps


class CitedPlace(NamedTuple):
    """A 款, 项 or 目 with its anchor: `label` names it inside its article, and cites it after the article's words."""

    anchor: str
    label: str


class Citation(NamedTuple):
    """How an article or a part is cited in full, its name alone, and how the places inside it are cited."""

    words: str
    label: str
    places: tuple[CitedPlace, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an interpretation says of an article, to be read in place.

    `kind` is its form (图解, 问答 …), 解读 where that is a text.
    `url` leads to the place in the interpretation `source`, whose form and day are `facts`; `passages` are its words,
    which go on there where `cut`; none on a page that has too many already. `more` are the words that lead there.
    """

    kind: str
    title: str
    url: str
    source: str
    facts: str
    passages: tuple[Passage, ...]
    cut: bool = False
    more: str = "看解读全文"

    @property
    def steps(self) -> Sequence[Step]:
        """How its words are printed."""
        return steps(self.passages)


@dataclass(frozen=True, slots=True)
class Previous:
    """What a version did to an article.

    `word` and `change` are the relation's name and code, `sentence` and `extent` say it in words; `before` names the
    version before; `lines` are both wordings in place (none where the words are the same, new, or too many to show);
    `reason` is the author's; `url` leads to the row of the comparison; `thing` is what the version before lacks.
    """

    word: str
    change: str
    sentence: str
    extent: str
    before: str
    lines: tuple[Redline, ...]
    reason: tuple[str, ...]
    url: str
    thing: str = "这一条"


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """What changed against one version before: how much in words, and the articles left out with their rows."""

    before: str
    summary: str
    removed: tuple[Link, ...]


class Beside(NamedTuple):
    """Everything beside one article or part."""

    citation: Citation | None = None
    explained: tuple[Explanation, ...] = ()
    previous: tuple[Previous, ...] = ()
