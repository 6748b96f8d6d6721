"""What comes out when a decision is carried out on a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from tongbu.amending.decision import Instruction, Ordinal
from tongbu.model.numeral import format_numeral
from tongbu.model.text import Unit

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Problem:
    """An instruction that could not be carried out, or not wholly: what was not found, or is missing."""

    instruction: Instruction
    message: str

    @property
    def line(self) -> int:
        """The line of the decision."""
        return self.instruction.line


@dataclass(frozen=True)
class Applied:
    """The text that a decision yields.

    - `articles`: by label (第三十条之一), in order, the lines of 款 项 目 without the article's number;
    - `introduction`: the lines before the first article and heading; `headings`: 编章节 as `第五章　计划生育服务`;
    - `renumbered`: for each article of the old text its number now, None where it is gone;
    - `moved`: for each 款 of the old text the article and 款 that it is now, 款 0 where the article was worded anew;
    - `problems`: what could not be carried out; `follows`: whether citations of other laws follow those laws' numbers;
    - `unspecified`: whether the decision says that words were changed without saying which (部分文字作相应调整).
    """

    articles: Mapping[str, tuple[str, ...]]
    introduction: tuple[str, ...]
    headings: tuple[str, ...]
    renumbered: Mapping[Ordinal, Ordinal | None]
    moved: Mapping[tuple[Ordinal, int], tuple[Ordinal, int]]
    problems: tuple[Problem, ...]
    follows: bool = False
    unspecified: bool = False

    def now(self, article: Ordinal) -> frozenset[Ordinal]:
        """Where the words of an old article are now."""
        return self._goings.get(article, frozenset()) | {number for number in (self.renumbered.get(article),) if number}

    def before(self, article: Ordinal | None) -> frozenset[Ordinal]:
        """Of which old articles words are in an article of the amended text."""
        return self._comings.get(article, frozenset())

    @cached_property
    def _goings(self) -> Mapping[Ordinal, frozenset[Ordinal]]:
        return _grouped((old, new) for (old, _), (new, _) in self.moved.items())

    @cached_property
    def _comings(self) -> Mapping[Ordinal | None, frozenset[Ordinal]]:
        return _grouped((new, old) for (old, _), (new, _) in self.moved.items())


def _grouped(pairs: Iterable[tuple[Key, Ordinal]]) -> dict[Key, frozenset[Ordinal]]:
    found: dict[Key, set[Ordinal]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}


def name_of(article: Unit) -> str:
    """How an article is named: by its number, or as it is written."""
    return label(article.ordinal) if article.ordinal else article.label


def label(ordinal: Ordinal) -> str:
    """The number of an article as texts write it."""
    number, branch = ordinal
    return f"第{format_numeral(number)}条" + (f"之{format_numeral(branch)}" if branch else "")
