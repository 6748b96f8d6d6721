"""Recall and precision of screening, kind by kind, over known cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from confidentiality.cases import Case
from tongbu.model.sensitive import SensitiveKind
from tongbu.screening import find_sensitive


@dataclass
class Figures:
    """What was found, missed, and reported although it is not there."""

    found: Counter[SensitiveKind] = field(default_factory=Counter)
    missed: Counter[SensitiveKind] = field(default_factory=Counter)
    false: Counter[SensitiveKind] = field(default_factory=Counter)
    wrong: list[tuple[Case, tuple[SensitiveKind, ...]]] = field(default_factory=list)
    clean: int = 0

    def recall(self, kind: SensitiveKind) -> float:
        return self.found[kind] / (self.found[kind] + self.missed[kind])

    def precision(self, kind: SensitiveKind) -> float:
        told = self.found[kind] + self.false[kind]
        return self.found[kind] / told if told else 1.0

    @property
    def overall(self) -> tuple[float, float]:
        """Recall and precision of all kinds together."""
        found, missed, false = self.found.total(), self.missed.total(), self.false.total()
        return found / (found + missed), found / (found + false)


def measured(known: Iterable[Case]) -> Figures:
    """The figures over cases; a case that is told as more than it is counts as false too."""
    figures = Figures()
    for case in known:
        told = tuple(found.kind for found in find_sensitive(case.text))
        if case.kind is None:
            figures.clean += 1
        elif case.kind in told:
            figures.found[case.kind] += 1
        else:
            figures.missed[case.kind] += 1
        false = set(told) - {case.kind}
        figures.false.update(false)
        if false or (case.kind and case.kind not in told):
            figures.wrong.append((case, told))
    return figures
