"""条文沿革: the line of each article through all versions of a policy, followed along the rows of comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tongbu.comparing import Change, Comparisons, Row
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.pages.comparison.pairs import Pair, predecessor_pairs


@dataclass(frozen=True, slots=True)
class Point:
    """An article in one version: its labels there (several before a merger), what that version did to it, and where.

    `word` is "" and `url` the article's own place where the line begins.
    """

    version: str
    labels: tuple[str, ...]
    word: str
    url: str


Line = tuple[Point, ...]
"""Oldest first."""


class Histories:
    """The lines of all policies of a build, each policy followed once."""

    def __init__(self, library: Library, comparisons: Comparisons) -> None:
        self._library, self._comparisons = library, comparisons
        self._known: dict[str, Mapping[str, Line]] = {}

    def of(self, policy: Policy) -> Mapping[str, Line]:
        """The line of each article of a policy that has earlier versions, by the article's anchor."""
        if policy.id not in self._known:
            self._known[policy.id] = {}  # a circle of references ends here
            self._known[policy.id] = dict(self._lines(policy))
        return self._known[policy.id]

    def _lines(self, policy: Policy) -> Iterator[tuple[str, Line]]:
        found: dict[str, list[tuple[Pair, Row]]] = {}
        for pair in predecessor_pairs(self._library, policy):
            for row in self._comparisons.of(pair.old, pair.new, by_default=pair.by_default).rows:
                for unit in row.new:
                    if unit.anchor and not row.aside:
                        found.setdefault(unit.anchor, []).append((pair, row))
        return ((anchor, self._line(anchor, rows)) for anchor, rows in found.items())

    def _line(self, anchor: str, rows: Sequence[tuple[Pair, Row]]) -> Line:
        """An article that is new beside one predecessor may come from another."""
        sources = [(pair, row) for pair, row in rows if row.old] or rows[:1]
        before = [self._before(pair.old, unit) for pair, row in sources for unit in row.old]
        pair, row = sources[0]
        label = next(unit.label for unit in row.new if unit.anchor == anchor)
        here = Point(pair.new.id, (label,), _word(row), f"{pair.url}#new-{anchor}")
        return (*_together(before), here)

    def _before(self, old: Policy, unit: Unit) -> Line:
        return self.of(old).get(unit.anchor) or (Point(old.id, (unit.label,), "", _place(old, unit)),)


def _word(row: Row) -> str:
    return row.extent.word if row.relation is Change.AMENDED and not row.substantive else row.relation.word


def _place(policy: Policy, unit: Unit) -> str:
    return f"policies/{policy.id}/#{unit.anchor}" if unit.anchor else f"policies/{policy.id}/"


def _together(lines: Iterable[Line]) -> Iterator[Point]:
    """Several lines as one: where they pass through the same version, its points become one."""
    versions: dict[str, list[Point]] = {}
    for line in lines:
        for point in line:
            versions.setdefault(point.version, []).append(point)
    for version, points in versions.items():
        labels = dict.fromkeys(label for point in points for label in point.labels)
        words = dict.fromkeys(point.word for point in points if point.word)
        yield Point(version, tuple(labels), "、".join(words), points[0].url)


def has_changed(line: Line) -> bool:
    """Whether any version did anything to the article."""
    return any(point.word not in ("", Change.SAME.word) for point in line)
