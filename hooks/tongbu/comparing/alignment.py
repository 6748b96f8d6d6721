"""Which new passages each old passage went into: one optimum over both whole texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tongbu.comparing.bags import Bags, Places, Values
from tongbu.comparing.candidates import candidates
from tongbu.comparing.context import Context
from tongbu.comparing.matching import Pair, assign
from tongbu.comparing.order import in_place, longest_in_order
from tongbu.comparing.passages import Passage
from tongbu.comparing.placeholders import kept_numbers
from tongbu.comparing.remainders import further_links

_LEAST = 0.22
_LEAST_MOVED = 0.4
"""A pair less alike than this is one only where it stands in order among pairs that are more alike."""
_ORDER = 0.05
_INCLUSION = 0.05
_CONTEXT = 0.06


@dataclass(frozen=True, slots=True)
class Alignment:
    """`main` is one-to-one, old → new; `further` are the links that splits and merges add."""

    main: Mapping[int, int]
    further: frozenset[Pair]

    def mirrored(self) -> Alignment:
        """The same links, new → old."""
        return Alignment({j: i for i, j in self.main.items()}, frozenset((j, i) for i, j in self.further))


def align(old: Sequence[Passage], new: Sequence[Passage]) -> Alignment:
    """Align two texts by likeness, containment, order, neighbours, divisions and citations.

    The other way round it gives the same links: of equally good ones, those are chosen that the lesser text leads to.
    """
    if not old or not new:
        return Alignment({}, frozenset())
    if [each.folded for each in new] < [each.folded for each in old]:
        return _align(new, old).mirrored()
    return _align(old, new)


def _align(old: Sequence[Passage], new: Sequence[Passage]) -> Alignment:
    texts = [each.folded for each in old], [each.folded for each in new]
    before, after = Bags.of(*texts)
    labels = [each.unit.label for each in old], [each.unit.label for each in new]
    mine, theirs = candidates(before, after, texts, labels)
    common = before.shared(after, mine, theirs)
    alike = before.likeness(after, mine, theirs, common)
    gains = _gains(before, after, mine, theirs, common, alike)
    enough = alike >= _LEAST
    first = assign(mine[enough], theirs[enough], gains[enough], len(old), len(new))
    context = Context(old, new, first)
    gains = gains + _CONTEXT * context.support(mine, theirs)
    second = assign(mine[enough], theirs[enough], gains[enough], len(old), len(new))
    likeness = {(i, j): value for i, j, value in zip(mine.tolist(), theirs.tolist(), alike.tolist(), strict=True)}
    main = _believable(second, likeness)
    main.update(kept_numbers(old, new, main))
    return Alignment(main, further_links(old, new, main))


def _gains(old: Bags, new: Bags, mine: Places, theirs: Places, common: Values, alike: Values) -> Values:
    contained = common / np.maximum(1, np.minimum(old.sizes[mine], new.sizes[theirs]))
    distance = np.abs(mine / max(1, len(old.sizes) - 1) - theirs / max(1, len(new.sizes) - 1))
    return alike + _INCLUSION * contained - _ORDER * distance


def _believable(main: Mapping[int, int], likeness: Mapping[Pair, float]) -> dict[int, int]:
    """The pairs without those that are weak and out of order: common formulas, not the same provision."""
    sure = {i: j for i, j in main.items() if likeness[i, j] >= _LEAST_MOVED}
    chain = {i: sure[i] for i in sorted(longest_in_order(sure))}
    return {i: j for i, j in main.items() if i in sure or in_place(i, j, chain)}
