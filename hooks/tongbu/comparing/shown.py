"""Units in the words that readers see: what is compared and shown are words, never Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tongbu.markup.shown_words import shown_block, shown_inline
from tongbu.model.text import Unit, UnitLevel

_MAY_BE_MARKED = re.compile(r"[`*_<>&\\|~#\[+=-]")
"""What any Markdown has one of that shows other words than are written; most units have none."""


def shown_plain(unit: Unit) -> str:
    """All words of the unit and below it, as `Unit.plain` gives them; tables and the like that show none are left out.

    A row of a table is a line.
    """
    written = unit.plain()
    return _shown(unit).plain() if _MAY_BE_MARKED.search(written) else written


def _shown(unit: Unit) -> Unit:
    text = shown_block(unit.text) if unit.level is UnitLevel.BLOCK else shown_inline(unit.text)
    return replace(unit, title=shown_inline(unit.title), text=text, children=tuple(_seen(unit.children)))


def _seen(units: Iterable[Unit]) -> Iterator[Unit]:
    for each in map(_shown, units):
        if each.text or each.level is not UnitLevel.BLOCK:
            yield each
