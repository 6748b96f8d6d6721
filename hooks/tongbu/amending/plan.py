"""What a decision has to order to make the new articles out of the old ones: each old article is used once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tongbu.comparing import Row
from tongbu.model.text import Unit


class Kind(Enum):
    """What becomes of the articles of a step."""

    CHANGE = auto()
    ADD = auto()
    DELETE = auto()
    SPLIT = auto()
    MERGE = auto()


@dataclass(frozen=True)
class Step:
    """Old articles and what becomes of them, in the order of the new text."""

    kind: Kind
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]


def steps(rows: Sequence[Row]) -> list[Step]:
    """The steps for all rows; what shares an old article with others is added, but for the likest."""
    return _Planner(rows).plan()


class _Planner:
    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._goings: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            for unit in row.old:
                self._goings[id(unit)].append(row)
        self._used: set[int] = set()
        self._done: set[int] = set()

    def plan(self) -> list[Step]:
        found = [step for row in self._rows if id(row) not in self._done for step in self._step(row)]
        rest = {id(unit): unit for row in self._rows for unit in row.old if id(unit) not in self._used}
        return found + [Step(Kind.DELETE, (unit,), ()) for unit in rest.values()]

    def _step(self, row: Row) -> list[Step]:
        if not row.new:
            self._use(row.old)
            return [Step(Kind.DELETE, (unit,), ()) for unit in row.old]
        alone = [unit for unit in row.old if len(self._goings[id(unit)]) == 1]
        if len(alone) > 1:
            return [self._take(Kind.MERGE, tuple(alone), row.new)]
        if alone:
            return [self._take(Kind.CHANGE, tuple(alone), row.new)]
        if len(row.old) == 1 and all(len(each.old) == 1 and each.new for each in self._goings[id(row.old[0])]):
            parts = self._goings[id(row.old[0])]
            self._done |= {id(each) for each in parts}
            return [self._take(Kind.SPLIT, row.old, tuple(unit for each in parts for unit in each.new))]
        for unit in row.old:
            if id(unit) not in self._used and max(self._goings[id(unit)], key=lambda each: each.similarity) is row:
                return [self._take(Kind.CHANGE, (unit,), row.new)]
        return [Step(Kind.ADD, (), row.new)]

    def _take(self, kind: Kind, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Step:
        self._use(old)
        return Step(kind, old, new)

    def _use(self, units: Sequence[Unit]) -> None:
        self._used |= {id(unit) for unit in units}
