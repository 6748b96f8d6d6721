"""The sentences, 款 and 项 of all passages, and which of one text are found in the other outside their counterpart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from tongbu.comparing.bags import Bags, Places, Values
from tongbu.comparing.matching import Pair
from tongbu.comparing.passages import Passage

_CLAUSE = re.compile(r"[^。;]+")
_NUMBER = re.compile(r"\A(?:\([一二三四五六七八九十百]+\)|[0-9]{1,2}(?:、|\.(?![0-9])))")
_NUMBERS = ("(", *"0123456789")
_COMMON = 40
_LEAST_PAIRS = 6
_LEAST_ALIKE = 0.4
_LEAST_MORE = 0.15
"""How much more alike than anything in the counterparts a clause must be that came from elsewhere."""


def moved_mass(old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]) -> dict[Pair, float]:
    """For pairs of passages that are not counterparts, how much of the old one's clauses is found only in the new one.

    The measure is a number of character pairs, weighed by how much better than by the counterparts they are explained.
    Nothing is looked for where every passage has a counterpart.
    """
    if len(main) == len(old) == len(new):
        return {}
    before, after = [_clauses(each) for each in old], [_clauses(each) for each in new]
    bags, others = Bags.of([text for each in before for text in each], [text for each in after for text in each])
    owners, their_owners = _owners(before), _owners(after)
    changed, others_changed = np.ones(len(old), dtype=bool), np.ones(len(new), dtype=bool)
    same = [i for i, j in main.items() if old[i].folded == new[j].folded]
    changed[same] = others_changed[[main[i] for i in same]] = False
    mine, theirs = np.flatnonzero(changed[owners]), np.flatnonzero(others_changed[their_owners])
    rare, rare_others = bags.uncommon(others, _COMMON, mine, theirs)
    rows, columns, common = rare.common(rare_others)
    alike = 2 * common / (rare.sizes[rows] + rare_others.sizes[columns])
    partner = np.full(len(old) + 1, -1, dtype=np.int64)
    partner[list(main)] = list(main.values())
    within = partner[owners[rows]] == their_owners[columns]
    here, there = _explained(rows[within], columns[within], alike[within], (len(owners), len(their_owners)))
    more = alike - np.maximum(here[rows], there[columns])
    large = np.minimum(rare.sizes[rows], rare_others.sizes[columns])
    chosen = ~within & (alike >= _LEAST_ALIKE) & (more >= _LEAST_MORE) & (large >= _LEAST_PAIRS)
    return _summed(rows[chosen], owners[rows[chosen]], their_owners[columns[chosen]], (large * more)[chosen])


def _clauses(passage: Passage) -> list[str]:
    return [
        clause
        for line in passage.lines
        for clause in _CLAUSE.findall(_NUMBER.sub("", line) if line.startswith(_NUMBERS) else line)
    ]


def _owners(clauses: Sequence[Sequence[str]]) -> Places:
    return np.repeat(np.arange(len(clauses)), [len(each) for each in clauses])


def _explained(rows: Places, columns: Places, alike: Values, sizes: tuple[int, int]) -> tuple[Values, Values]:
    """How well each clause is explained by one of its counterpart's that explains no other, the most alike first."""
    here, there = [0.0] * sizes[0], [0.0] * sizes[1]
    order = np.lexsort((columns, rows, -alike))
    for row, column, value in zip(rows[order].tolist(), columns[order].tolist(), alike[order].tolist(), strict=True):
        if not here[row] and not there[column]:
            here[row] = there[column] = value
    return np.array(here), np.array(there)


def _summed(clauses: Places, mine: Places, theirs: Places, mass: Values) -> dict[Pair, float]:
    """The mass of each pair of passages, each clause counted once with its best counterpart."""
    best: dict[tuple[int, int, int], float] = defaultdict(float)
    for clause, i, j, value in zip(clauses.tolist(), mine.tolist(), theirs.tolist(), mass.tolist(), strict=True):
        best[clause, i, j] = max(best[clause, i, j], value)
    total: dict[Pair, float] = defaultdict(float)
    for (_, i, j), value in best.items():
        total[i, j] += value
    return dict(total)
