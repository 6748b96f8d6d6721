"""Which files are judged otherwise in one run of the gate than in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from tongbu.model.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Regraded:
    """A finding that is there in both runs, at another level; `finding` is that of the second."""

    before: Level
    finding: Finding


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is otherwise about one file. `before` and `after` are the gravest levels found in it; None where none is."""

    path: str
    before: Level | None
    after: Level | None
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    changed: tuple[Regraded, ...]

    @property
    def new_errors(self) -> int:
        """How many findings stop a build that did not stop it before."""
        regraded = [each.finding for each in self.changed]
        return sum(each.level is Level.ERROR for each in (*self.new, *regraded))


def verdicts(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[Verdict, ...]:
    """Every file in which findings come, go or change their level, by path.

    What only says the same in other words, such as with another limit, is no change.
    """
    old, new = _by(before, lambda each: each.path), _by(after, lambda each: each.path)
    paths = sorted({each.path for each in (*before, *after)})
    found = (_verdict(path, old.get(path, []), new.get(path, [])) for path in paths)
    return tuple(each for each in found if each.new or each.gone or each.changed)


def _verdict(path: str, before: list[Finding], after: list[Finding]) -> Verdict:
    """Findings of one rule at one place are paired: those that say the same first, then those at the same level."""
    gone, new, _ = _paired(before, after, lambda each: each)
    gone, new, _ = _paired(gone, new, lambda each: (_place(each), each.level))
    gone, new, pairs = _paired(gone, new, _place)
    changed = tuple(Regraded(old.level, now) for old, now in pairs)
    return Verdict(path, _gravest(before), _gravest(after), tuple(new), tuple(gone), changed)


def _paired(
    before: list[Finding], after: list[Finding], key: Callable[[Finding], Hashable]
) -> tuple[list[Finding], list[Finding], list[tuple[Finding, Finding]]]:
    """What is left on both sides, and the pairs that have the same key."""
    waiting = _by(before, key)
    new, pairs = [], []
    for each in after:
        if waiting.get(key(each)):
            pairs.append((waiting[key(each)].pop(0), each))
        else:
            new.append(each)
    return [each for left in waiting.values() for each in left], new, pairs


def _place(finding: Finding) -> Hashable:
    return finding.rule, finding.key, finding.line, finding.column


def _gravest(findings: Iterable[Finding]) -> Level | None:
    present = {each.level for each in findings}
    return next((level for level in Level if level in present), None)


def _by(findings: Iterable[Finding], key: Callable[[Finding], Hashable]) -> dict[Hashable, list[Finding]]:
    groups: dict[Hashable, list[Finding]] = defaultdict(list)
    for each in findings:
        groups[key(each)].append(each)
    return groups
