"""The words of a formula (公式), whose setting no plain text keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tongbu.importing.word.styles import Look, run_look
from tongbu.importing.word.xml import children, name


def formula_words(formula: Any, look: Look) -> tuple[str, str]:
    """The words that show in a formula within a paragraph of a look, and those that are hidden."""
    shown: list[str] = []
    hidden: list[str] = []
    for run in _runs(formula):
        own = look
        for properties in children(run, "rPr"):  # those of mathematics, and those of words
            own = run_look(properties).over(own)
        words = "".join(each.text or "" for each in children(run, "t"))
        (hidden if own.hidden else shown).append(words)
    return "".join(shown), "".join(hidden)


def _runs(element: Any) -> Iterator[Any]:
    """Runs at any depth but those that tracked changes deleted."""
    for each in element:
        if name(each) == "r":
            yield each
        elif name(each) not in ("del", "moveFrom"):
            yield from _runs(each)
