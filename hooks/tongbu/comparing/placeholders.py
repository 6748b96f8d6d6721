"""Articles of which only the number is kept (第二十条　（删去）), so that those after it keep theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tongbu.comparing.folding import fold
from tongbu.comparing.passages import Passage, provision_words
from tongbu.model.text import Unit

_EMPTY = re.compile(r"[(\[【]?(?:本条)?(?:已)?(?:删去|删除|废止|取消|空缺|保留)?(?:本条)?[)\]】]?[。.]?\Z")


def is_placeholder(text: str) -> bool:
    """Whether an article's words say no more than that it is gone."""
    return bool(_EMPTY.match(fold(text)))


def holds_place(unit: Unit) -> bool:
    """Whether an article is only a number that was kept."""
    return is_placeholder(provision_words(unit))


def kept_numbers(old: Sequence[Passage], new: Sequence[Passage], main: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs of the same number of which one only keeps the place, as far as neither has a counterpart."""
    taken = set(main.values())
    free = {each.unit.label: j for j, each in enumerate(new) if j not in taken}
    for i, each in enumerate(old):
        j = free.get(each.unit.label)
        if i not in main and j is not None and is_placeholder(each.text) != is_placeholder(new[j].text):
            yield i, j
