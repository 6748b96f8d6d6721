"""编, 章 and 节 of both texts side by side: kept, renumbered, retitled, moved, added, deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from tongbu.comparing.bags import Bags
from tongbu.comparing.comparison import Change, Division, Row
from tongbu.comparing.folding import fold
from tongbu.comparing.matching import assign
from tongbu.comparing.order import longest_in_order
from tongbu.comparing.passages import Passage
from tongbu.model.text import LegalText, Unit

_TITLE = 0.5
"""What titles of the same words are worth beside the share of articles that went from one to the other."""
_LEAST = 0.25


class _Side:
    """The divisions of one text, which articles stand below each, and the first row that shows one of them."""

    def __init__(self, divisions: Sequence[Unit], passages: Iterable[Passage], rows: Iterable[Iterable[Unit]]) -> None:
        self.units = divisions
        place = {unit.anchor: at for at, unit in enumerate(self.units)}
        self._above = {each.unit.anchor: [place[a] for a in each.division if a in place] for each in passages}
        self.sizes = Counter(at for above in self._above.values() for at in above)
        self.first: dict[int, int] = {}
        for number, units in enumerate(rows):
            for at in self.above(units):
                self.first.setdefault(at, number)

    def start(self, at: int, end: int) -> int:
        """The first row below a division; of an empty one, where the next begins."""
        return next((self.first[later] for later in range(at, len(self.units)) if later in self.first), end)

    def above(self, units: Iterable[Unit]) -> list[int]:
        """The places of the divisions that hold any of the articles."""
        return [at for unit in units for at in self._above.get(unit.anchor, ())]


def divisions(
    texts: tuple[LegalText, LegalText], passages: tuple[Sequence[Passage], Sequence[Passage]], rows: Sequence[Row]
) -> tuple[Division, ...]:
    """The divisions of both texts, by the first row that stands below them; `passages` are the texts' articles."""
    units = [[unit for unit in text.walk() if unit.level.is_division] for text in texts]
    if not any(units):
        return ()
    old = _Side(units[0], passages[0], (row.old if row.relation is not Change.MOVED else () for row in rows))
    new = _Side(units[1], passages[1], (row.new for row in rows))
    main = _counterparts(old, new, rows)
    in_order = longest_in_order(main)
    back = {j: i for i, j in main.items()}
    found = []
    for j, unit in enumerate(new.units):
        first = new.start(j, len(rows))
        if j in back:
            found.append(Division(old.units[back[j]], unit, _relation(old, back[j], unit, in_order), first))
        else:
            found.append(Division(None, unit, Change.ADDED, first))
    gone = (i for i in range(len(old.units)) if i not in main)
    found += [Division(old.units[i], None, Change.DELETED, old.start(i, len(rows))) for i in gone]
    return tuple(sorted(found, key=lambda each: each.first))


def _counterparts(old: _Side, new: _Side, rows: Iterable[Row]) -> dict[int, int]:
    """Old place → new place, by the articles they share and by their titles; only of the same level."""
    links = Counter((i, j) for row in rows for i in old.above(row.old) for j in new.above(row.new))
    pairs = [(i, j) for i, one in enumerate(old.units) for j, two in enumerate(new.units) if one.level is two.level]
    if not pairs:
        return {}
    mine, theirs = np.array(pairs).T
    titles, others = Bags.of([fold(each.title) for each in old.units], [fold(each.title) for each in new.units])
    shares = [links[i, j] / max(1, min(old.sizes[i], new.sizes[j])) for i, j in pairs]
    gains = np.array(shares) + _TITLE * titles.likeness(others, mine, theirs)
    kept = gains >= _LEAST
    return assign(mine[kept], theirs[kept], gains[kept], len(old.units), len(new.units))


def _relation(old: _Side, i: int, new: Unit, in_order: frozenset[int]) -> Change:
    before = old.units[i]
    if i not in in_order:
        return Change.MOVED
    if fold(before.title) != fold(new.title):
        return Change.AMENDED
    return Change.SAME if before.label == new.label else Change.RENUMBERED
