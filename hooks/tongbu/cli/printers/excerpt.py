"""The part of a source line that is shown, and where the caret goes below it on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from tongbu.cli.output import visible

_BEFORE = 60
_AFTER = 40


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`caret` counts screen columns from 0: a full-width character takes two."""

    text: str
    caret: int


def excerpt(line: str, column: int) -> Excerpt:
    """The line around a column; `…` stands where a long line was cut."""
    position = min(max(column - 1, 0), len(line))
    start = max(position - _BEFORE, 0) if len(line) > _BEFORE + _AFTER else 0
    end = position + _AFTER if len(line) > _BEFORE + _AFTER else len(line)
    before = _flat(line[start:position])
    lead = "…" if start else ""
    tail = "…" if end < len(line) else ""
    return Excerpt(f"{lead}{before}{_flat(line[position:end])}{tail}", cell_len(f"{lead}{before}"))


def _flat(text: str) -> str:
    return visible(text.replace("\t", "  ").replace("\n", " "))
