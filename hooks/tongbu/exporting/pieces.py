"""Long articles cut to what a spreadsheet's cell can show: its row cannot grow higher than a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tongbu.comparing.inline import Span
from tongbu.exporting.cells import Cell, Paragraph

_WIDTH = 36
"""Full-width characters to a line of a cell; half-width ones only make the estimate safe."""
_LINES = 24
"""Lines to a cell: Excel's highest row is 409 points."""


def pieces(cell: Cell) -> Iterator[Cell]:
    """The cell in pieces that fit, at the ends of paragraphs where possible; joined, they are the cell."""
    piece: list[Paragraph] = []
    lines = 0
    for paragraph in (part for whole in cell for part in _cut(whole)):
        height = _height(paragraph)
        if piece and lines + height > _LINES:
            yield tuple(piece)
            piece, lines = [], 0
        piece.append(paragraph)
        lines += height
    if piece:
        yield tuple(piece)


def _height(paragraph: Paragraph) -> int:
    return -(-len(paragraph.text) // _WIDTH) or 1


def _cut(paragraph: Paragraph) -> Iterator[Paragraph]:
    if _height(paragraph) <= _LINES:
        yield paragraph
        return
    most = _WIDTH * _LINES - len(paragraph.label)
    label, spans, room = paragraph.label, list[Span](), most
    for span in paragraph.spans:
        text = span.text
        while len(text) > room:
            yield Paragraph(label, (*spans, *([replace(span, text=text[:room])] if room else ())))
            label, spans, text, room = "", [], text[room:], _WIDTH * _LINES
        spans.append(replace(span, text=text))
        room -= len(text)
    yield Paragraph(label, tuple(spans))
