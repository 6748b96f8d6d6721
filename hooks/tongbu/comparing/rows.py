"""An alignment read as rows: relation, extent and place of every passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongbu.comparing.alignment import Alignment
from tongbu.comparing.comparison import Change, Extent, Replacement, Row
from tongbu.comparing.extents import extent_of
from tongbu.comparing.fixing import Fixed
from tongbu.comparing.grams import Bag, bag_of, dice, shared
from tongbu.comparing.order import longest_in_order
from tongbu.comparing.passages import Passage
from tongbu.comparing.places import Place
from tongbu.comparing.renumbering import Renumbering

_WHOLE = 0.7
"""An old passage of which less than this share is found in a new one went there in part."""


class Rows:
    """The rows of two texts whose passages were aligned and corrected."""

    def __init__(
        self,
        old: Sequence[Passage],
        new: Sequence[Passage],
        alignment: Alignment,
        fixed: Fixed,
        frames: frozenset[Place],
    ) -> None:
        """`fixed` holds the reasons and tells which links are the author's; `frames` are those that both texts have."""
        self._old, self._new, self._fixed, self._frames = old, new, fixed, frames
        self._main = alignment.main
        self._sources: dict[int, set[int]] = defaultdict(set)
        self._targets: dict[int, set[int]] = defaultdict(set)
        links = {*alignment.main.items(), *alignment.further}
        for i, j in links:
            self._sources[j].add(i)
            self._targets[i].add(j)
        self._in_order = longest_in_order(alignment.main)
        self._renumbering = Renumbering(old, new, links)

    def amended(self) -> Iterator[tuple[Passage, Passage]]:
        """The pairs of passages that alone belong together and whose words differ."""
        for i, j in sorted(self._main.items()):
            old, new = self._old[i], self._new[j]
            if len(self._targets[i]) == len(self._sources[j]) == 1 and not self._renumbering.keeps(old, new):
                yield old, new

    def all(self, terms: Sequence[Replacement]) -> tuple[Row, ...]:
        """Every passage in the new text's order, deletions at their old place; `terms` were replaced throughout."""
        after: dict[int, list[int]] = defaultdict(list)
        place = -1
        for i in range(len(self._old)):
            if i in self._in_order:
                place = self._last_beside(i)
            elif not self._targets.get(i):
                after[place].append(i)
        rows = [self._deleted(i) for i in after[-1]]
        for j in range(len(self._new)):
            rows.append(self._row(j, terms))
            rows.extend(self._deleted(i) for i in after[j])
        return tuple([replace(row, aside=True) if self._is_aside(row) else row for row in rows])

    def _is_aside(self, row: Row) -> bool:
        if not row.place.is_frame:
            return False
        return row.extent is Extent.NONE if row.old and row.new else row.place not in self._frames

    def _last_beside(self, i: int) -> int:
        """The last of the new passages in one run that an old one went into: nothing stands between them."""
        place = self._main[i]
        while place + 1 in self._targets[i]:
            place += 1
        return place

    def _deleted(self, i: int) -> Row:
        reason, corrected = self._fixed.reason((i,), None), i in self._fixed.old
        place = self._old[i].place
        return Row((self._old[i].unit,), (), Change.DELETED, 0.0, reason=reason, corrected=corrected, place=place)

    def _row(self, j: int, terms: Sequence[Replacement]) -> Row:
        sources, new = sorted(self._sources.get(j, ())), self._new[j]
        reason, corrected = self._fixed.reason(sources, j), j in self._fixed.new
        place = _place([new, *(self._old[i] for i in sources)])
        if not sources:
            return Row((), (new.unit,), Change.ADDED, 0.0, reason=reason, corrected=corrected, place=place)
        if len(sources) == 1 and self._stayed(sources[0], j):
            one = self._old[sources[0]].unit
            relation = Change.SAME if one.label == new.unit.label else Change.RENUMBERED
            return Row((one,), (new.unit,), relation, 1.0, False, Extent.NONE, reason, corrected, place)
        extent = extent_of(self._old[sources[0]], new, self._renumbering, terms) if len(sources) == 1 else Extent.WORDS
        relation = self._relation(sources, j)
        likeness, part = 1.0, False
        if relation not in (Change.SAME, Change.RENUMBERED):
            bags = [bag_of(self._old[i].folded) for i in sources]
            theirs = bag_of(new.folded)
            likeness = dice(bags[0] if len(bags) == 1 else sum(bags, start=Bag()), theirs)
            part = relation in (Change.SPLIT, Change.MERGED) and any(
                len(self._targets[i]) > 1 and shared(mine, theirs) < _WHOLE * mine.total()
                for i, mine in zip(sources, bags, strict=True)
            )
        old = tuple(self._old[i].unit for i in sources)
        return Row(old, (new.unit,), relation, round(likeness, 4), part, extent, reason, corrected, place)

    def _stayed(self, i: int, j: int) -> bool:
        """Whether a passage went on in its place, letter by letter, as most do."""
        alone = self._main.get(i) == j and len(self._targets[i]) == 1
        return alone and i in self._in_order and self._old[i].text == self._new[j].text

    def _relation(self, sources: Sequence[int], j: int) -> Change:
        i = sources[0]
        if len(sources) > 1:
            return Change.MERGED
        if len(self._targets[i]) > 1:
            return Change.SPLIT
        if i in self._main and i not in self._in_order:
            return Change.MOVED
        old, new = self._old[i], self._new[j]
        if not self._renumbering.keeps(old, new):
            return Change.AMENDED
        return Change.SAME if old.unit.label == new.unit.label else Change.RENUMBERED


def _place(passages: Sequence[Passage]) -> Place:
    """Where passages that belong together stand: what only goes with rules on one side may be rules on the other."""
    first, *others = [each.place for each in passages]
    if all(each is first for each in others):
        return first
    return first if first.is_frame and all(each.is_frame for each in others) else Place.RULES
