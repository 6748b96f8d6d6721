"""The introduction of a text (引言) while it is amended: its paragraphs by their old numbers."""

from __future__ import annotations

from collections.abc import Sequence

from tongbu.amending.provisions import Node, settle
from tongbu.amending.substitution import Substitution, substitute
from tongbu.comparing import written_words
from tongbu.model.text import LegalText, UnitLevel


def introduction(text: LegalText) -> tuple[str, ...]:
    """The paragraphs before the first article or heading."""
    lines: list[str] = []
    for unit in text.units:
        if unit.level not in (UnitLevel.PARAGRAPH, UnitLevel.BLOCK) or unit.children:
            break
        lines += written_words(unit).split("\n")
    return tuple(line for line in lines if line)


class Introduction:
    """The paragraphs of one introduction."""

    def __init__(self, text: LegalText) -> None:
        self._nodes = [Node(line, number=at) for at, line in enumerate(introduction(text), 1)]

    def lines(self) -> tuple[str, ...]:
        """The paragraphs as they stand."""
        return tuple(node.text for node in settle(self._nodes))

    def replace(self, paragraph: int | None, lines: Sequence[str]) -> bool:
        """New words for one paragraph or for all; no words delete it. Whether there was such a paragraph."""
        if paragraph is None:
            self._nodes = [Node(line, number=at) for at, line in enumerate(lines, 1)]
            return True
        at = next((at for at, node in enumerate(self._nodes) if node.number == paragraph), None)
        if at is None:
            return False
        self._nodes[at : at + 1] = [Node(line, number=paragraph) for line in lines]
        return True

    def add(self, paragraph: int, lines: Sequence[str]) -> None:
        """More paragraphs, of which the first gets this number, or at the end."""
        self._nodes += [Node(line, fixed=paragraph + at if paragraph else 0) for at, line in enumerate(lines)]

    def substitute(self, wanted: Sequence[Substitution]) -> list[bool]:
        """Replace words; for each substitution whether its words were there."""
        present = [False] * len(wanted)
        for node in self._nodes:
            node.text, found = substitute(node.text, wanted)
            present = [one or other for one, other in zip(present, found, strict=True)]
        return present
