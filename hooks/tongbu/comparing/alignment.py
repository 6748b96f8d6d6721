"""Which new passages each old passage went into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongbu.comparing.candidates import candidates
from tongbu.comparing.grams import Bag, dice, shared
from tongbu.comparing.matching import Pair, assign
from tongbu.comparing.order import in_place, longest_in_order
from tongbu.comparing.remainders import further_links

_LEAST = 0.22
_LEAST_MOVED = 0.4
"""A pair less alike than this is one only where it stands in order among pairs that are more alike."""
_ORDER = 0.05
_INCLUSION = 0.05
_NEIGHBOUR = 0.06


@dataclass(frozen=True, slots=True)
class Alignment:
    """`main` is one-to-one, old → new; `further` are the links that splits and merges add."""

    main: Mapping[int, int]
    further: frozenset[Pair]


def align(old: Sequence[Bag], new: Sequence[Bag]) -> Alignment:
    """Align two texts by the bags of their passages."""
    likeness = {(i, j): dice(old[i], new[j]) for i, j in candidates(old, new)}
    gains = {pair: _gain(pair, value, old, new) for pair, value in likeness.items() if value >= _LEAST}
    main = assign(gains, len(old), len(new))
    near = {pair: gain + _NEIGHBOUR * _neighbours(pair, main) for pair, gain in gains.items()}
    main = _believable(assign(near, len(old), len(new)), likeness)
    return Alignment(main, further_links(old, new, main, likeness))


def _believable(main: Mapping[int, int], likeness: Mapping[Pair, float]) -> dict[int, int]:
    """The pairs without those that are weak and out of order: common formulas, not the same provision."""
    sure = {i: j for i, j in main.items() if likeness[i, j] >= _LEAST_MOVED}
    chain = {i: sure[i] for i in sorted(longest_in_order(sure))}
    return {i: j for i, j in main.items() if i in sure or in_place(i, j, chain)}


def _gain(pair: Pair, likeness: float, old: Sequence[Bag], new: Sequence[Bag]) -> float:
    i, j = pair
    distance = abs(i / max(1, len(old) - 1) - j / max(1, len(new) - 1))
    inclusion = shared(old[i], new[j]) / min(old[i].total(), new[j].total())
    return likeness + _INCLUSION * inclusion - _ORDER * distance


def _neighbours(pair: Pair, main: Mapping[int, int]) -> int:
    i, j = pair
    return (main.get(i - 1) == j - 1) + (main.get(i + 1) == j + 1)
