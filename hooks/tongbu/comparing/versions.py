"""Two versions of a text become rows of what was kept, changed, added and deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tongbu.comparing.alignment import Alignment, align
from tongbu.comparing.comparison import Change, Comparison, Extent, Row
from tongbu.comparing.corrections import Correction
from tongbu.comparing.fixing import Fixed
from tongbu.comparing.grams import Bag, bag, dice, shared
from tongbu.comparing.order import longest_in_order
from tongbu.comparing.passages import Passage, passages
from tongbu.comparing.renumbering import Renumbering
from tongbu.model.text import LegalText

_WHOLE = 0.7
"""An old passage of which less than this share is found in a new one went there in part."""


def compare(old: LegalText, new: LegalText, corrections: Sequence[Correction] = ()) -> Comparison:
    """Compare two versions; every article of both stands in a row. See `Row` for splits and merges.

    What `corrections` say of an article is taken as it is, and nothing else is linked to that article.
    Raises CorrectionError for a label that neither text has; `check_correction` tells beforehand.
    """
    before, after = passages(old), passages(new)
    bags = [bag(passage.text) for passage in before], [bag(passage.text) for passage in after]
    fixed = Fixed.of(corrections, before, after)
    alignment = fixed.applied(align(*bags))
    rows = _Rows(before, after, *bags, alignment, fixed).all()
    return Comparison(old.title, new.title, rows)


class _Rows:
    def __init__(
        self,
        old: Sequence[Passage],
        new: Sequence[Passage],
        old_bags: Sequence[Bag],
        new_bags: Sequence[Bag],
        alignment: Alignment,
        fixed: Fixed,
    ) -> None:
        self.fixed = fixed
        self.old, self.new, self.old_bags, self.new_bags = old, new, old_bags, new_bags
        self.sources: dict[int, set[int]] = defaultdict(set)
        self.targets: dict[int, set[int]] = defaultdict(set)
        for i, j in {*alignment.main.items(), *alignment.further}:
            self.sources[j].add(i)
            self.targets[i].add(j)
        self.main = alignment.main
        self.in_order = longest_in_order(alignment.main)
        self.renumbering = Renumbering.of(old, new, alignment.main)

    def all(self) -> tuple[Row, ...]:
        after: dict[int, list[int]] = defaultdict(list)
        place = -1
        for i in range(len(self.old)):
            if i in self.in_order:
                place = self.main[i]
            elif i not in self.targets:
                after[place].append(i)
        rows = [self._deleted(i) for i in after[-1]]
        for j in range(len(self.new)):
            rows.append(self._row(j))
            rows.extend(self._deleted(i) for i in after[j])
        return tuple(rows)

    def _deleted(self, i: int) -> Row:
        reason, corrected = self.fixed.reason((i,), None), i in self.fixed.old
        return Row((self.old[i].unit,), (), Change.DELETED, 0.0, reason=reason, corrected=corrected)

    def _row(self, j: int) -> Row:
        sources = sorted(self.sources[j])
        new = (self.new[j].unit,)
        reason, corrected = self.fixed.reason(sources, j), j in self.fixed.new
        if not sources:
            return Row((), new, Change.ADDED, 0.0, reason=reason, corrected=corrected)
        whole: Bag = sum((self.old_bags[i] for i in sources), start=type(self.new_bags[j])())
        relation = self._relation(sources, j)
        part = relation in (Change.SPLIT, Change.MERGED) and any(self._partly(i, j) for i in sources)
        likeness = 1.0 if relation in (Change.SAME, Change.RENUMBERED) else dice(whole, self.new_bags[j])
        old = tuple(self.old[i].unit for i in sources)
        extent = Extent.NONE if relation in (Change.SAME, Change.RENUMBERED) else Extent.WORDS
        return Row(old, new, relation, round(likeness, 4), part, extent, reason, corrected)

    def _partly(self, i: int, j: int) -> bool:
        whole = self.old_bags[i]
        return len(self.targets[i]) > 1 and shared(whole, self.new_bags[j]) < _WHOLE * whole.total()

    def _relation(self, sources: Sequence[int], j: int) -> Change:
        i = sources[0]
        if len(sources) > 1:
            return Change.MERGED
        if len(self.targets[i]) > 1:
            return Change.SPLIT
        if i in self.main and i not in self.in_order:
            return Change.MOVED
        if not self.renumbering.keeps(self.old[i], self.new[j]):
            return Change.AMENDED
        return Change.SAME if self.old[i].unit.label == self.new[j].unit.label else Change.RENUMBERED
