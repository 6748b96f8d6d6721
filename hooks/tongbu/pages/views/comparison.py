"""The view of a 新旧对照 page."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `kind` is same, added or deleted."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One article of one version: its label, address, and paragraphs of pieces."""

    label: str
    url: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Old and new side by side. `change` is the relation's code, `word` its name, `changed` whether it is one."""

    change: str
    word: str
    changed: bool
    note: str
    old: tuple[Side, ...]
    new: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two versions: links to both, the counts by relation in words, and all rows in the new text's order."""

    title: str
    old: Link
    new: Link
    counts: tuple[tuple[str, str, int], ...]
    rows: tuple[ComparisonRow, ...]
    summary: str
