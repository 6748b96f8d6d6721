"""Edits made readable: islands between changes taken in, changes shifted to where a reader would cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tongbu.comparing.folding import fold
from tongbu.comparing.punctuation import without_punctuation
from tongbu.comparing.words import ITEM_NUMBER

_ISLAND = 4
"""An unchanged run of at most so many letters inside a clause is read as part of the changes around it."""
_AFTER = {"\n": 4, "。": 4, "；": 4, "，": 3, "：": 3, "、": 2}
"""How good a place to cut is behind each mark."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words of both texts: the same, or changed; a moved one has words on one side only."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    moved: bool = False

    @property
    def same(self) -> bool:
        """Whether nothing changed."""
        return not self.moved and self.old == self.new

    @property
    def minor(self) -> bool:
        """Whether only punctuation, form or the number of an item changed."""
        if self.moved or (not (self.old and self.new) and any(map(str.isalnum, self.old or self.new))):
            return False
        return _letters(self.old) == _letters(self.new)


def _letters(words: Iterable[str]) -> str:
    counted = [word for word in words if word.isalnum() or not ITEM_NUMBER.fullmatch(word)]
    return without_punctuation(fold("".join(counted)))


def readable(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The same change in fewer, better cut edits."""
    shifted = list(_shifted(_joined(edits)))
    last = len(shifted) - 1
    islands = {at for at in range(1, last) if _is_island(*shifted[at - 1 : at + 2])}
    yield from _joined_changes(shifted, islands)


def _joined(edits: Iterable[Edit]) -> list[Edit]:
    """Neighbours of one kind as one; empty ones dropped."""
    result: list[Edit] = []
    full = (edit for edit in edits if edit.old or edit.new)
    for (moved, same), run in groupby(full, key=lambda edit: (edit.moved, edit.same)):
        if moved:
            result.extend(run)
        elif same:
            words = tuple(word for edit in run for word in edit.old)
            result.append(Edit(words, words))
        else:
            result.extend(_one(tuple(run)))
    return result


def _joined_changes(edits: Sequence[Edit], islands: set[int]) -> Iterator[Edit]:
    waiting: list[Edit] = []
    for at, edit in enumerate(edits):
        if not edit.moved and (at in islands or not edit.same):
            waiting.append(edit)
            continue
        yield from _one(waiting)
        waiting = []
        yield edit
    yield from _one(waiting)


def _one(edits: Sequence[Edit]) -> Iterator[Edit]:
    if edits:
        yield Edit(tuple(w for each in edits for w in each.old), tuple(w for each in edits for w in each.new))


def _is_island(before: Edit, edit: Edit, after: Edit) -> bool:
    if not edit.same or before.moved or after.moved or before.same or after.same:
        return False
    text = "".join(edit.old)
    size = len(text)
    if size > _ISLAND or not text.isalnum() or before.minor or after.minor:
        return False
    return all(max(len("".join(side.old)), len("".join(side.new))) >= size for side in (before, after))


def _shifted(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Pure additions and deletions slid along equal words to the best place to cut.

    Where 甲、乙 became 甲、丙、乙, the addition is 丙、 and not 、丙.
    """
    edits = list(edits)
    for at in range(1, len(edits) - 1):
        before, edit, after = edits[at - 1 : at + 2]
        if before.same and after.same and not edit.moved and bool(edit.old) != bool(edit.new):
            edits[at - 1 : at + 2] = _slide(before, edit, after)
    yield from _joined(edits)


def _slide(before: Edit, edit: Edit, after: Edit) -> tuple[Edit, Edit, Edit]:
    words = edit.old or edit.new
    whole = (*before.old, *words, *after.old)
    size = len(words)
    start = len(before.old)
    low = high = start
    while low > 0 and whole[low - 1] == whole[low + size - 1]:
        low -= 1
    while high + size < len(whole) and whole[high] == whole[high + size]:
        high += 1
    best = max(range(low, high + 1), key=lambda place: (_cut(whole, place) + _cut(whole, place + size), -place))
    left, moved, right = whole[:best], whole[best : best + size], whole[best + size :]
    changed = Edit(moved, ()) if edit.old else Edit((), moved)
    return Edit(left, left), changed, Edit(right, right)


def _cut(words: Sequence[str], place: int) -> int:
    if place in (0, len(words)):
        return max(_AFTER.values())
    return _AFTER.get(words[place - 1][-1], 0)
