"""What the part of an interpretation on 新旧政策差异 speaks of: articles, chapters, wording in general."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tongbu.comparing import Row
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.rules.anatomy import Anatomy
from tongbu.rules.interpretation.elements import DIFFERENCES, covers

_FORMER = re.compile(r"(?:原|旧|修改前|修订前|废止)[\w《》]{0,40}?\Z")
_OF_THESE = re.compile(r"\A(?:新|本|修改后|修订后)")
_CLAUSE_END = re.compile(r"[，。；：、\n|（(]")
_WORDING_ONLY = re.compile(
    r"(?:其他|其余|另外|此外|个别)[^。；\n]{0,24}(?:文字|表述|措辞|用语)[^。；\n]{0,12}(?:调整|修改|规范|完善|统一)"
)
_LEAST_TITLE = 3
_BEFORE = 60
_ENDING = re.compile(r"[，。；：\n|]")


@dataclass(frozen=True, slots=True)
class Section:
    """The words below a heading, with it, and the heading's line."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """What is said of changes.

    - `new`, `old`: the numbers of the articles named, of the new text and expressly of the old one;
    - `words`: everything; `wording_only`: whether it says that the rest changed in wording only.
    """

    new: frozenset[tuple[int, int]]
    old: frozenset[tuple[int, int]]
    words: str
    wording_only: bool

    def cover(self, row: Row, divisions: Iterable[Unit]) -> bool:
        """Whether an article of the row is named, or one of the new text's `divisions` that holds it."""
        if any(unit.ordinal in self.new for unit in row.new) or any(unit.ordinal in self.old for unit in row.old):
            return True
        if not row.new:
            return any(unit.ordinal in self.new for unit in row.old)
        return any(self._names_division(division, row) for division in divisions)

    def _names_division(self, division: Unit, row: Row) -> bool:
        named = division.label in self.words or (
            len(division.title) >= _LEAST_TITLE and f"“{division.title}”" in self.words
        )
        return named and any(unit.anchor == each.anchor for unit in row.new for each in division.walk())


def sections(text: Anatomy) -> Iterator[Section]:
    """Every part of an interpretation whose heading says that it explains differences."""
    for unit, words in text.headings:
        if covers((words,), DIFFERENCES):
            yield Section(unit.line, unit.plain())


def mentions(found: Iterable[Section], old: Policy, new: Policy) -> Mentions:
    """What the sections name, read as speaking of the old and the new version."""
    words = "\n".join(section.words for section in found)
    theirs: dict[bool, set[tuple[int, int]]] = {True: set(), False: set()}
    previous: ArticleCitation | None = None
    former = False
    for each in find_citations(words):
        joined = previous is not None and not _ENDING.search(words[previous.end : each.start])
        former = (joined and former) or _is_former(words, each, old, new)
        if former or _is_theirs(each, new):
            theirs[former].add(each.article)
        previous = each
    return Mentions(
        new=frozenset(theirs[False]),
        old=frozenset(theirs[True]),
        words=words,
        wording_only=bool(_WORDING_ONLY.search(words)),
    )


def _is_former(words: str, citation: ArticleCitation, old: Policy, new: Policy) -> bool:
    """Whether a citation is of the old text: 原第三条, 原办法第三条, or by a title that only the old one bears."""
    before = _CLAUSE_END.split(words[max(0, citation.start - _BEFORE) : citation.start])[-1]
    if _FORMER.search(before):
        return True
    return _title(citation) == old.meta.title != new.meta.title


def _is_theirs(citation: ArticleCitation, new: Policy) -> bool:
    return citation.law is None or bool(_OF_THESE.search(citation.law)) or _title(citation) == new.meta.title


def _title(citation: ArticleCitation) -> str:
    return (citation.law or "").strip("《》")
