"""The words of one side of a block, article by article and line by line, with their changes marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tongbu.comparing import Block, block_changes, provision_words
from tongbu.comparing.inline import Span
from tongbu.exporting.printable import printable
from tongbu.model.text import Unit
from tongbu.pages.comparison.pieces import own_label


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One 款, 项 or 目; the first of an article is led by the article's number."""

    label: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """All its words."""
        return self.label + "".join(span.text for span in self.spans)


Cell = tuple[Paragraph, ...]


def cells(block: Block) -> tuple[Cell, Cell]:
    """The old and the new side of a block."""
    spans = block_changes(block)
    old = tuple(span for span in spans if span.kind.on_old_side)
    new = tuple(span for span in spans if span.kind.on_new_side)
    return _cell(block.old, old), _cell(block.new, new)


def label(unit: Unit) -> str:
    """A unit's number as it leads its words; "" where the text itself has none."""
    own = own_label(unit)
    return f"{own}　" if own and not unit.level.is_topic else own


def _cell(units: Sequence[Unit], spans: Iterable[Span]) -> Cell:
    lines = _lines(spans)
    return tuple(
        Paragraph("" if place else label(unit), next(lines))
        for unit in units
        for place in range(provision_words(unit).count("\n") + 1)
    )


def _lines(spans: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    line: list[Span] = []
    for span in spans:
        first, *others = printable(span.text).split("\n")
        if first:
            line.append(Span(span.kind, first, span.minor))
        for text in others:
            yield tuple(line)
            line = [Span(span.kind, text, span.minor)] if text else []
    yield tuple(line)
