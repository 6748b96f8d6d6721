"""What a waiver (豁免) is to the gate, and the base of the rules that watch over waivers and settings."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.files import Files
from tongbu.model.finding import Finding
from tongbu.model.front_matter import Waiver
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.report import Waived
from tongbu.rules.rule import Context, Rule
from tongbu.wording import written


@dataclass(frozen=True, slots=True)
class Given:
    """A waiver as written: in which document, at which position of its list."""

    document: Policy | Interpretation
    position: int
    waiver: Waiver

    def covers(self, finding: Finding, files: Files) -> bool:
        """Whether a finding of the rule, in one of the files, is what it accepts: anywhere, or within its words."""
        words = self.waiver.words
        if not words:
            return True
        if finding.path != self.document.source.path:
            return False
        text = written(self.document, files)
        lines = text.split("\n", finding.line)
        at = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
        return text.find(words, max(0, at - len(words) + 1), at + len(words)) >= 0

    @property
    def paths(self) -> tuple[str, ...]:
        """The files it covers: the document, and a draft's opinions ledger."""
        ledger = self.document.ledger if isinstance(self.document, Policy) else None
        return (self.document.source.path, *((ledger.path,) if ledger else ()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the waivers: those given, the findings they cover, and the codes of all rules that ran.

    `fixed` are the codes of those that cannot be waived, `firm` of those for which no site sets another level.
    """

    given: tuple[Given, ...]
    waived: tuple[Waived, ...]
    codes: frozenset[str]
    fixed: frozenset[str]
    firm: frozenset[str] = frozenset()


class _Silent:
    """Says nothing in the first round: whether a waiver has effect is known only when all others have spoken."""

    def check(self, context: Context) -> Iterator[Finding]:
        yield from ()


class WaiverRule(_Silent, Rule):
    """A rule about the gate's own working, asked by `review` after the others; it cannot be waived."""

    @abstractmethod
    def review(self, context: Context, outcome: Outcome) -> Iterator[Finding]:
        """Every fault of this kind, given what came of the waivers."""
