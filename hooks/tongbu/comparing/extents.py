"""How far the words of a passage changed: the least that explains all of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tongbu.comparing.comparison import Extent, Replacement
from tongbu.comparing.folding import fold
from tongbu.comparing.passages import Passage
from tongbu.comparing.punctuation import without_punctuation
from tongbu.comparing.renumbering import Renumbering

_ITEM = re.compile(r"\A(?:\([一二三四五六七八九十百]+\)|[0-9]{1,2}(?:、|\.(?![0-9])))")


def extent_of(old: Passage, new: Passage, renumbering: Renumbering, terms: Sequence[Replacement]) -> Extent:
    """The extent of the change from one passage to the other."""
    if old.text == new.text:
        return Extent.NONE
    before, after = old.folded, new.folded
    if before == after or _without_numbers(old) == _without_numbers(new):
        return Extent.FORMAT
    if renumbering.keeps(old, new):
        return Extent.CITATIONS
    if without_punctuation(before) == without_punctuation(after):
        return Extent.PUNCTUATION
    for term in terms:
        if not term.is_name:
            continue
        before = before.replace(fold(term.old), fold(term.new))
    return Extent.TERMS if terms and before == after else Extent.WORDS


def _without_numbers(passage: Passage) -> list[str]:
    """The lines of a passage without the numbers of its items, which follow from their order."""
    return [_ITEM.sub("", line) for line in passage.lines]
