"""Bags of character pairs: how alike two passages are, whatever numbers they cite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import add

from tongbu.comparing.folding import each_at_once, fold
from tongbu.model.numeral import NUMERAL

_CITED = re.compile(rf"第{NUMERAL}[条款项章节编](?:之[一二三四五六七八九十]+)?")
_SILENT = re.compile(r"[,.;:!?()\[\]\"'、。《》-]")

Bag = Counter[str]


def letters(folded: str) -> str:
    """A folded text with punctuation dropped and the article numbers it cites masked."""
    return _SILENT.sub("", _CITED.sub("§", folded))


def letters_of_each(folded: Sequence[str]) -> list[str]:
    """The letters of each of many folded texts."""
    return each_at_once(letters, folded)


def bag(text: str) -> Bag:
    """The character pairs of a text, with punctuation dropped and cited numbers masked."""
    return bag_of(fold(text))


def bag_of(folded: str) -> Bag:
    """The character pairs of a text that is folded already."""
    words = letters(folded)
    return Counter(map(add, words, words[1:])) or Counter([words])


def shared(one: Bag, other: Bag) -> int:
    """How many pairs the two have in common."""
    return sum([min(one[gram], other[gram]) for gram in one.keys() & other.keys()])


def dice(one: Bag, other: Bag) -> float:
    """Likeness between 0 and 1."""
    total = one.total() + other.total()
    return 2 * shared(one, other) / total if total else 1.0
