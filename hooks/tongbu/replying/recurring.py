"""Questions asked again and again: letters that ask the same, found without comparing each with each."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

_SILENT = re.compile(r"[^\w]|_")
_RAREST = 6
_MOST_COMPARED = 30
_ALIKE = 0.62
_WHOLE = 0.5


class Asked(NamedTuple):
    """What a letter asks: its subject in a few words, and all of it."""

    title: str
    words: str


class _Shape(NamedTuple):
    title: str
    grams: frozenset[str]


def recurring(letters: Sequence[Asked]) -> list[list[int]]:
    """The letters in groups that ask the same, each by its place, in their order; most have a group to themselves.

    A letter is compared with the first of each group that shares a rare pair of characters with it, at most 30 of
    them: the work grows with the number of letters, not with its square, however many ask the same.
    """
    shapes = [_shape(letter) for letter in letters]
    spread = Counter(gram for shape in shapes for gram in shape.grams)
    groups: list[list[int]] = []
    titled: dict[str, int] = {}
    holding: dict[str, list[int]] = defaultdict(list)
    for place, shape in enumerate(shapes):
        group = titled.get(shape.title)
        if group is None:
            group = _group_of(shape, _candidates(shape, spread, holding), groups, shapes)
        if group is None:
            group = len(groups)
            groups.append([])
            for gram in shape.grams:
                holding[gram].append(group)
        titled.setdefault(shape.title, group)
        groups[group].append(place)
    return groups


def alike(one: Asked, other: Asked) -> bool:
    """Whether two ask the same."""
    return _are_alike(_shape(one), _shape(other))


def _candidates(shape: _Shape, spread: Counter[str], holding: dict[str, list[int]]) -> Iterator[int]:
    """Groups that share a rare pair, those of the rarest first; each once."""
    seen: set[int] = set()
    rarest = sorted((gram for gram in shape.grams if gram in holding), key=lambda gram: (spread[gram], gram))[:_RAREST]
    for gram in rarest:
        for group in holding[gram][-_MOST_COMPARED:]:
            if group not in seen:
                seen.add(group)
                yield group
                if len(seen) == _MOST_COMPARED:
                    return


def _group_of(
    shape: _Shape, candidates: Iterator[int], groups: list[list[int]], shapes: Sequence[_Shape]
) -> int | None:
    return next((group for group in candidates if _are_alike(shape, shapes[groups[group][0]])), None)


def _are_alike(one: _Shape, other: _Shape) -> bool:
    if one.title == other.title or fuzz.ratio(one.title, other.title) / 100 >= _ALIKE:
        return True
    both = len(one.grams) + len(other.grams)
    return bool(both) and 2 * len(one.grams & other.grams) / both >= _WHOLE


def _shape(letter: Asked) -> _Shape:
    title, words = _letters(letter.title), _letters(f"{letter.title}{letter.words}")
    return _Shape(title, frozenset(words[at : at + 2] for at in range(len(words) - 1)))


def _letters(text: str) -> str:
    return _SILENT.sub("", unicodedata.normalize("NFKC", text)).lower()
