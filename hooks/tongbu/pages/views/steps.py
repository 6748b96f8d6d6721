"""In which order the parts of passages are printed, one after the other: a template calling itself would be slow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tongbu.pages.views.parts import Passage

OPENS, BESIDE, CLOSES = "opens", "beside", "closes"


Step = tuple[Any, ...]
"""What is printed of a passage: its own words (`opens`), what stands `beside` it, or its end (`closes`); then the
fields of the `Passage`, one by one: a template takes them by their places several times as fast as by their names.
"""


def steps(passages: Iterable[Passage]) -> list[Step]:
    """The steps of passages and all below them; those at which nothing would be printed are left out.

    What stands beside an article comes after all its words, what stands beside any other passage after its own.
    """
    found: list[Step] = []
    _add(passages, found)
    return found


def _add(passages: Iterable[Passage], found: list[Step]) -> None:
    for one in passages:
        article = one.kind == "article"
        beside = one.beside or one.notes
        found.append((OPENS, *one))
        if beside and not article:
            found.append((BESIDE, *one))
        if one.children:
            _add(one.children, found)
        if beside and article:
            found.append((BESIDE, *one))
        if article or one.beside or one.say:
            found.append((CLOSES, *one))
