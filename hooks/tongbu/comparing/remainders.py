"""Splits and merges: what an old passage lost and a new one gained is the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tongbu.comparing.grams import Bag, shared
from tongbu.comparing.matching import Pair

_LEAST_SHARED = 14
_LEAST_INCLUSION = 0.62


def further_links(
    old: Sequence[Bag], new: Sequence[Bag], main: Mapping[int, int], pairs: Iterable[Pair]
) -> frozenset[Pair]:
    """Links beyond the one-to-one assignment, the strongest first; words once explained are not used again."""
    back = {j: i for i, j in main.items()}
    lost = [grams - new[main[i]] if i in main else grams.copy() for i, grams in enumerate(old)]
    gained = [grams - old[back[j]] if j in back else grams.copy() for j, grams in enumerate(new)]
    ranked = sorted((-shared(lost[i], gained[j]), i, j) for i, j in pairs if main.get(i) != j)
    links = set()
    for _, i, j in ranked:
        common = shared(lost[i], gained[j])
        least = min(lost[i].total(), gained[j].total())
        if common >= _LEAST_SHARED and common >= _LEAST_INCLUSION * least:
            links.add((i, j))
            both = lost[i] & gained[j]
            lost[i], gained[j] = lost[i] - both, gained[j] - both
    return frozenset(links)
