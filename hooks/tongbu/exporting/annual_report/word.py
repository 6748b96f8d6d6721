"""An annual report as a Word document: A4 upright, its tables merged as in the official form."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from tongbu.exporting.archive import timeless
from tongbu.exporting.printable import printable
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.frame import framed
from tongbu.exporting.word.paragraphs import end, paragraph, plain, run, title
from tongbu.exporting.word.template import empty_document
from tongbu.pages.views.annual_report import AnnualReportView, BoxView, FormView, SectionView

_WIDTH = 9070
"""The width of the text, in twentieths of a point."""
_BODY, _SMALL = 28, 18


def report_docx(view: AnnualReportView) -> bytes:
    """The report; the same bytes for the same report."""
    document = empty_document()
    document.core_properties.title = printable(view.heading)[:255]
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    body: Any = document.element.body
    for part in _parts(view):
        body.sectPr.addprevious(part)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


def _parts(view: AnnualReportView) -> Iterator[Any]:
    yield title(printable(view.heading))
    for words in view.lead:
        yield _prose(words)
    for section in view.sections:
        yield from _section(section)


def _section(section: SectionView) -> Iterator[Any]:
    yield _indented(section.heading, look.HEAD, keep=True)
    for part in section.parts:
        if part.heading:
            yield _indented(printable(part.heading), look.NOTE, keep=True)
        for words in part.paragraphs:
            yield _prose(words)
    if section.table:
        yield _table(section.table)
        yield end()


def _prose(words: str) -> Any:
    return _indented(printable(words), look.BODY)


def _indented(words: str, font: str, *, keep: bool = False) -> Any:
    spacing = element("spacing", line=560, lineRule="exact")
    first = element("ind", firstLineChars=200, firstLine=2 * _BODY * 10)
    return paragraph(run(words, look.run_look(font, _BODY)), spacing, first, keep=keep)


def _table(form: FormView) -> Any:
    whole = sum(form.widths)
    widths = [round(_WIDTH * width / whole) for width in form.widths]
    table = framed(sum(widths), widths, _rows(form, widths))
    margins = element("tblCellMar", element("left", w=40, type="dxa"), element("right", w=40, type="dxa"))
    table[0].append(margins)
    return table


def _rows(form: FormView, widths: list[int]) -> Iterator[Any]:
    """Every row of the grid: boxes that begin in it, and in the place of those that reach down to it what goes on."""
    reaching: dict[int, tuple[BoxView, int]] = {}
    for boxes in form.rows:
        begun = {box.column: box for box in boxes}
        cells, column = [], 0
        while column < len(widths):
            box, left = (begun[column], 0) if column in begun else reaching[column]
            cells.append(_cell(box, widths, begins=column in begun))
            rest = box.rows - 1 if column in begun else left - 1
            reaching.pop(column, None)
            if rest:
                reaching[column] = (box, rest)
            column += box.columns
        yield element("tr", element("trPr", element("cantSplit")), *cells)


def _cell(box: BoxView, widths: list[int], *, begins: bool) -> Any:
    properties = element("tcPr", element("tcW", w=sum(widths[box.column : box.column + box.columns]), type="dxa"))
    if box.columns > 1:
        properties.append(element("gridSpan", val=box.columns))
    if box.rows > 1:
        properties.append(element("vMerge", val="restart" if begins else "continue"))
    properties.append(element("vAlign", val="center"))
    font = look.BODY if box.is_number else look.HEAD
    return element("tc", properties, plain(box.words if begins else "", font, _SMALL, align="center"))
