"""Splits and merges: what an old passage lost and a new one gained is the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from tongbu.comparing.clauses import moved_mass
from tongbu.comparing.matching import Pair
from tongbu.comparing.passages import Passage
from tongbu.comparing.phrases import Phrases

_BESIDE = 5.0
"""Moved clauses of this mass, in character pairs, tie a passage that stands alone beside the other's counterpart."""
_ELSEWHERE = 20.0
"""Anywhere else it takes so much."""
_WEIGHT = 4.0
_SHARE = 0.25
"""Phrases of this weight do the same beside a counterpart, and elsewhere where they are this share of the passage."""
_WINDOW = 2


def further_links(old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]) -> frozenset[Pair]:
    """Links beyond the one-to-one assignment; at least one end of each has a counterpart already.

    Two passages that both live on are not linked for a sentence that changed places.
    """
    back = {j: i for i, j in main.items()}
    links = set()
    for (i, j), mass in moved_mass(old, new, main).items():
        if (i in main) != (j in back) and mass >= (_BESIDE if _beside(i, j, main, back) else _ELSEWHERE):
            links.add((i, j))
    phrases = Phrases(old, new)
    for i, j in _near(old, new, main, back):
        if (i, j) not in links and _told_alike(i, j, main, back, phrases):
            links.add((i, j))
    return frozenset(links)


def _told_alike(i: int, j: int, main: Mapping[int, int], back: Mapping[int, int], phrases: Phrases) -> bool:
    """Whether enough phrases of one stand in the other; those of a passage that stands alone are looked for."""
    old, new = (False, i), (True, j)
    known = ([(True, main[i])] if i in main else []) + ([(False, back[j])] if j in back else [])
    sides = [(old, new)] if i not in main else [(new, old)] if j not in back else [(old, new), (new, old)]
    beside = _beside(i, j, main, back)
    for one, other in sides:
        weight = phrases.repeated(one, other, known, _WEIGHT)
        if weight >= _WEIGHT and (beside or weight >= _SHARE * phrases.weight(one)):
            return True
    return False


def _beside(i: int, j: int, main: Mapping[int, int], back: Mapping[int, int]) -> bool:
    """Whether one of the two stands alone beside the other's counterpart."""
    if i in main:
        return j not in back and abs(main[i] - j) == 1
    return j in back and abs(back[j] - i) == 1


def _near(
    old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int], back: Mapping[int, int]
) -> Iterator[Pair]:
    """Pairs close to an assigned pair, but for passages that went on unchanged."""
    same = {i for i, j in main.items() if old[i].folded == new[j].folded}
    olds = [i for i in range(len(old)) if i not in same]
    news = [j for j in range(len(new)) if back.get(j) not in same]
    found = {(i, j) for i in olds if i in main for j in _around(main[i], news)}
    found |= {(i, j) for j in news if j in back for i in _around(back[j], olds)}
    yield from sorted(pair for pair in found if main.get(pair[0]) != pair[1])


def _around(at: int, places: Sequence[int]) -> Sequence[int]:
    """Those of the sorted places that are close to one."""
    return places[bisect_left(places, at - _WINDOW) : bisect_right(places, at + _WINDOW)]
