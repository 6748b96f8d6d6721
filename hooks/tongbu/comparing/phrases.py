"""What an old passage says phrase by phrase that a new one says too, and that the new one has from nowhere else."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from tongbu.comparing.grams import Bag, bag, shared
from tongbu.comparing.passages import Passage

_PHRASE = re.compile(r"[^，。；：,;:\n]+")
_SENTENCE = re.compile(r"[^。；;\n]+")
_LEAST_PAIRS = 3
_LEAST_FOUND = 0.5
_LEAST_FRESH = 0.4


class Phrases:
    """The phrases of two texts, and how telling each character pair is: one that many passages have says little."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        """Nothing is split before it is asked for."""
        self._old, self._new = old, new
        self._bags: tuple[dict[int, Bag], dict[int, Bag]] = ({}, {})

    def transferred(self, i: int, j: int, known: Collection[tuple[bool, int]]) -> float:
        """The weight of what `i` says that `j` says too, in pairs that no passage in `known` has.

        `known` names passages as (is new, place).
        """
        familiar = set().union(*(self.bag(*each) for each in known)) if known else set()
        sentences = [bag(each) for each in _SENTENCE.findall(self._new[j].text)]
        total = 0.0
        for phrase in map(bag, _PHRASE.findall(self._old[i].text)):
            best = max(sentences, key=lambda each: shared(phrase, each), default=Bag())
            fresh = [pair for pair in phrase if pair in best and pair not in familiar]
            found = shared(phrase, best) >= _LEAST_FOUND * phrase.total()
            if found and len(phrase) >= _LEAST_PAIRS and len(fresh) >= _LEAST_FRESH * len(phrase):
                total += sum(self._weight(pair) for pair in fresh)
        return total

    def weight(self, is_new: bool, place: int) -> float:
        """The weight of a whole passage."""
        return sum(self._weight(pair) * count for pair, count in self.bag(is_new, place).items())

    def bag(self, is_new: bool, place: int) -> Bag:
        """The pairs of a passage."""
        bags = self._bags[is_new]
        if place not in bags:
            bags[place] = bag((self._new if is_new else self._old)[place].text)
        return bags[place]

    def _weight(self, pair: str) -> float:
        return 1 - math.log(self._frequency[pair]) / self._scale

    @cached_property
    def _scale(self) -> float:
        return math.log(len(self._old) + len(self._new))

    @cached_property
    def _frequency(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for is_new, side in enumerate((self._old, self._new)):
            for place in range(len(side)):
                counts.update(self.bag(bool(is_new), place).keys())
        return counts
