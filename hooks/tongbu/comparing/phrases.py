"""What two passages say alike, phrase by phrase, that neither has from its counterpart."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from tongbu.comparing.grams import Bag, bag_of, shared
from tongbu.comparing.passages import Passage

_PHRASE = re.compile(r"[^,.;:。]+")
_SENTENCE = re.compile(r"[^.;。]+")
_LEAST_PAIRS = 3
_LEAST_FOUND = 0.5
_LEAST_FRESH = 0.4

Place = tuple[bool, int]
"""A passage: whether it is new, and its place in its text."""


class Phrases:
    """The phrases of two texts, and how telling each character pair is: one that many passages have says little."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        """Nothing is split before it is asked for."""
        self._texts = old, new
        self._bags: dict[Place, Bag] = {}
        self._parts: dict[tuple[Place, str], list[Bag]] = {}
        self._weights: dict[str, float] = {}

    def repeated(self, one: Place, other: Place, known: Collection[Place], least: float) -> float:
        """The weight of what `one` says and `other` says too, in pairs that no passage in `known` has.

        Nothing where it cannot be as much as `least`.
        """
        familiar: set[str] = set().union(*(self._bag(each) for each in known))
        sentences = self._split(other, _SENTENCE)
        told: list[str] = []
        for phrase in self._split(one, _PHRASE):
            if len(phrase.keys() - familiar) < max(_LEAST_PAIRS - 1, _LEAST_FRESH * len(phrase)):
                continue
            best = max(sentences, key=lambda each: shared(phrase, each), default=Bag())
            fresh = [pair for pair in phrase if pair in best and pair not in familiar]
            found = shared(phrase, best) >= _LEAST_FOUND * phrase.total()
            if found and len(phrase) >= _LEAST_PAIRS and len(fresh) >= _LEAST_FRESH * len(phrase):
                told += fresh
        if len(told) < least:  # a pair weighs no more than 1
            return 0.0
        return sum(map(self._weight, told))

    def weight(self, place: Place) -> float:
        """The weight of a whole passage."""
        return sum(self._weight(pair) * count for pair, count in self._bag(place).items())

    def _bag(self, place: Place) -> Bag:
        if place not in self._bags:
            is_new, at = place
            self._bags[place] = bag_of(self._texts[is_new][at].folded)
        return self._bags[place]

    def _split(self, place: Place, by: re.Pattern[str]) -> list[Bag]:
        if (place, by.pattern) not in self._parts:
            is_new, at = place
            found = (part for line in self._texts[is_new][at].lines for part in by.findall(line))
            self._parts[place, by.pattern] = [bag_of(part) for part in found]
        return self._parts[place, by.pattern]

    def _weight(self, pair: str) -> float:
        if pair not in self._weights:
            self._weights[pair] = 1 - math.log(self._frequency[pair]) / self._scale
        return self._weights[pair]

    @cached_property
    def _scale(self) -> float:
        return math.log(sum(map(len, self._texts)))

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many passages of both texts each pair stands."""
        counts: Counter[str] = Counter()
        for is_new, side in enumerate(self._texts):
            for at in range(len(side)):
                counts.update(self._bag((bool(is_new), at)).keys())
        return counts
