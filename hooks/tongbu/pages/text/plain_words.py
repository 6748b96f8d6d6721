"""A part of a text in plain words, line by line, for machines and for lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tongbu.markup.shown_words import shown_block, shown_inline
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.interpretation.ties import without_tie


def plain_lines(unit: Unit, stops: Callable[[Unit], bool] = lambda unit: False) -> Iterator[str]:
    """The words below a heading, without what ties them to articles; a part below it that `stops` is left out."""
    if unit.text:
        yield from _own(unit)
    for child in unit.children:
        if stops(child):
            continue
        if child.title:
            yield f"{child.label}{without_tie(child.title)}"
        yield from plain_lines(child, stops)


def _own(unit: Unit) -> Iterator[str]:
    if unit.level is UnitLevel.BLOCK:
        lines = map(without_tie, shown_block(unit.text).splitlines())
        yield from (line for line in lines if line)
    else:
        yield f"{unit.label}{shown_inline(without_tie(unit.text))}"
