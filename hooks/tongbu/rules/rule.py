"""What a rule is: one class, one file, one card; its bad and good examples run as its test."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from tongbu.comparing import Comparisons
from tongbu.model.calendar import WorkCalendar
from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may look at; `comparisons` are made when first asked for, each once.

    A rule goes through `policies` and `readings`, the documents in question, and looks around in the `library`.
    """

    library: Library
    settings: Settings
    calendar: WorkCalendar
    today: date
    comparisons: Comparisons = field(default_factory=Comparisons, compare=False)
    asked: tuple[Policy | Interpretation, ...] | None = None

    def about(self, *documents: Policy | Interpretation) -> Context:
        """The same with these documents in question, instead of all."""
        return replace(self, asked=documents)

    @property
    def policies(self) -> Iterable[Policy]:
        """The policies in question, drafts included."""
        if self.asked is None:
            return self.library.policies.values()
        return [each for each in self.asked if isinstance(each, Policy)]

    @property
    def readings(self) -> Iterable[Interpretation]:
        """The interpretations in question."""
        if self.asked is None:
            return self.library.interpretations.values()
        return [each for each in self.asked if isinstance(each, Interpretation)]


@dataclass(frozen=True, slots=True)
class Authority:
    """Where a rule comes from. `verified` is False where the wording was not seen: such limits only warn."""

    text: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment that shows a rule at work.

    `files` maps a path to Markdown. A fragment need not be a whole document: its front matter is laid
    over that of the same file in the model bureau (`null` removes a key), and a body, where there is
    one, replaces the body. A file whose fragment is None is absent. The site shows the fragments.
    """

    files: Mapping[str, str | None]


class Rule(ABC):
    """The base of all rules. A subclass without a complete card cannot be defined."""

    code: ClassVar[str]
    title: ClassVar[str]
    """The fault's name in Chinese; reads on after 「问题：」."""
    level: ClassVar[Level]
    why: ClassVar[str]
    fix: ClassVar[str]
    authority: ClassVar[tuple[Authority, ...]]
    bad: ClassVar[Example]
    good: ClassVar[Example]
    limits: ClassVar[tuple[str, ...]] = ()
    """The fields of `Settings.limits` that the rule compares with, shown on its card."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        wanted = ("code", "title", "level", "why", "fix", "authority", "bad", "good")
        missing = [name for name in wanted if not hasattr(cls, name)]
        if missing and "check" in cls.__dict__:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")

    @property
    def name(self) -> str:
        """The stable English name, from the class: `MissingInterpretation` → `missing-interpretation`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()

    @abstractmethod
    def check(self, context: Context) -> Iterator[Finding]:
        """Every fault of this kind in the documents in question, at the rule's own level.

        What it says of one document does not depend on which others are in question.
        """

    def finding(
        self,
        document: Policy | Interpretation,
        *key: str | int,
        message: str,
        fix: str | None = None,
        level: Level | None = None,
        line: int | None = None,
        column: int = 1,
    ) -> Finding:
        """A finding at a front-matter key, or at a line of the body where `line` is given."""
        place = document.source.place(*key)
        return Finding(
            path=document.source.path,
            line=line or place.line,
            column=column if line else place.column,
            rule=self.code,
            level=level or self.level,
            key=".".join(str(part) for part in key if isinstance(part, str)),
            message=message,
            fix=fix or self.fix,
        )


class LibraryRule(Rule):
    """A rule about how documents stand to one another, such as two with one number.

    It goes through the whole library each time, so it looks at nothing but metadata, addresses and relations.
    """
