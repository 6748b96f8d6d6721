"""What a rule is: one class, one file, one card; its bad and good examples run as its test."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import ClassVar, Protocol

from tongbu.comparing import Comparisons
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure import Disclosure
from tongbu.model.files import Files
from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.rules.anatomy import Anatomies, Anatomy
from tongbu.settings import Settings
from tongbu.wording import Occurrence, day_of, find, lexicon_of, written

_SHOWN = 200
"""Lines of an example that people see whole; longer ones are about the size of a file."""


class Kind(Enum):
    """What a document is, as far as it decides which rules are asked about it."""

    ISSUED = auto()
    DRAFT = auto()
    READING = auto()

    @classmethod
    def of(cls, document: Policy | Interpretation) -> Kind:
        """The kind of a document."""
        if isinstance(document, Interpretation):
            return cls.READING
        return cls.DRAFT if document.is_draft else cls.ISSUED


ISSUED = frozenset({Kind.ISSUED})
DRAFTS = frozenset({Kind.DRAFT})
POLICIES = ISSUED | DRAFTS
READINGS = frozenset({Kind.READING})


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may look at; `comparisons` are made when first asked for, each once.

    A rule goes through `policies` and `readings`, the documents in question, and looks around in the `library`; what
    lies beside a document it finds among the `files`. A rule about disclosure data goes through `disclosure`.
    """

    library: Library
    settings: Settings
    calendar: WorkCalendar
    today: date
    files: Files
    comparisons: Comparisons = field(default_factory=Comparisons, compare=False)
    disclosure: Disclosure = field(default_factory=Disclosure)
    asked: tuple[Policy | Interpretation, ...] | None = None
    _policies: tuple[Policy, ...] = field(default=(), init=False, repr=False, compare=False)
    _readings: tuple[Interpretation, ...] = field(default=(), init=False, repr=False, compare=False)
    _first_readings: dict[str, tuple[Interpretation, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _anatomies: Anatomies = field(default_factory=Anatomies, init=False, repr=False, compare=False)

    _occurrences: dict[str, tuple[Occurrence, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Tell the documents in question apart, which a hundred rules are going to ask for."""
        asked = self.asked or ()
        object.__setattr__(self, "_policies", tuple([each for each in asked if isinstance(each, Policy)]))
        object.__setattr__(self, "_readings", tuple([each for each in asked if isinstance(each, Interpretation)]))

    def about(self, *documents: Policy | Interpretation) -> Context:
        """The same with these documents in question, instead of all, and no text taken apart yet."""
        return Context(
            self.library,
            self.settings,
            self.calendar,
            self.today,
            self.files,
            self.comparisons,
            self.disclosure,
            documents,
        )

    @property
    def policies(self) -> Collection[Policy]:
        """The policies in question, drafts included."""
        return self.library.policies.values() if self.asked is None else self._policies

    @property
    def readings(self) -> Collection[Interpretation]:
        """The interpretations in question."""
        return self.library.interpretations.values() if self.asked is None else self._readings

    def first_readings(self, policy: Policy) -> tuple[Interpretation, ...]:
        """The publication-stage interpretations of a policy, looked up once for all rules."""
        found = self._first_readings.get(policy.id)
        if found is None:
            found = self._first_readings[policy.id] = self.library.first_interpretations_of(policy)
        return found

    def anatomy(self, document: Policy | Interpretation) -> Anatomy:
        """The text of a document, taken apart once for all rules."""
        return self._anatomies.of(document)

    def wording(self, document: Policy | Interpretation) -> tuple[Occurrence, ...]:
        """What is wrong with the wording of a document, found once for all rules."""
        found = self._occurrences.get(document.url)
        if found is None:
            text, lexicon = written(document, self.files), lexicon_of(self.settings.wording)
            found = self._occurrences[document.url] = find(document, text, lexicon, day_of(document, self.today))
        return found


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

    def shown(self) -> Iterator[tuple[str, str | None]]:
        """The fragments as people see them: of a very long one the first lines, and how many there are."""
        for path, text in self.files.items():
            lines = (text or "").splitlines()
            yield path, text if len(lines) <= _SHOWN else "\n".join((*lines[:3], f"……（共 {len(lines)} 行）"))


class Sourced(Protocol):
    """What was read of a file and knows where: a document, or a table of disclosure data."""

    @property
    def source(self) -> Source:
        """The file, and the places of what stands in it."""


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
    concerns: ClassVar[frozenset[Kind]] = POLICIES | READINGS
    """The kinds of documents of which it may say something: about others it is not asked."""
    waivable: ClassVar[bool] = True
    """Whether a document may ask to be let pass (豁免)."""
    adjustable: ClassVar[bool] = True
    """Whether a site may set another level for it, or switch it off."""
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
        document: Sourced,
        *key: str | int,
        message: str,
        fix: str | None = None,
        level: Level | None = None,
        line: int | None = None,
        column: int = 1,
    ) -> Finding:
        """A finding at a front-matter key, or a cell of a table, or at a line of the body where `line` is given."""
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


class DisclosureRule(Rule):
    """A rule about disclosure data (政务公开数据), which no document bears: it is asked once in each check.

    It goes through `context.disclosure`, and may look around everywhere else. Its examples lay files under
    `docs/disclosure/` over the model bureau. Nothing can be waived there, as there is no document to say so in; a site
    may set another level.
    """

    concerns = frozenset()
    waivable = False
