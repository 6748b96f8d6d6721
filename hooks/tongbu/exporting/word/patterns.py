"""The looks of a table's rows, cells and paragraphs as text; each is made once of the elements that Word wants."""

from __future__ import annotations

from functools import cache
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import nsmap

from tongbu.comparing.inline import SpanKind
from tongbu.exporting.patterns import HOLE, Pattern
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.paragraphs import paragraph, plain, run

_DECLARED = f' xmlns:w="{nsmap["w"]}"'


def xml(made: Any) -> str:
    """An element of WordprocessingML as it stands inside a document, which declares the namespace itself."""
    return serialize_part_xml(made).decode().partition("?>\n")[2].replace(_DECLARED, "", 1)


def pattern(made: Any) -> Pattern:
    """The element around the `HOLE` in it."""
    return Pattern.cut(xml(made))


def holding(made: Any) -> Any:
    """The element with a `HOLE` after its children."""
    if len(made):
        made[-1].tail = HOLE
    else:
        made.text = HOLE
    return made


def row(*properties: Any) -> Pattern:
    """A row around its cells."""
    return pattern(holding(element("tr", *([element("trPr", *properties)] if properties else []))))


@cache
def cell(width: int, across: int = 0, *, middle: bool = False) -> Pattern:
    """A cell around its paragraphs; `across`: how many columns it spans."""
    span = [element("gridSpan", val=across)] if across else []
    upright = [element("vAlign", val="center")] if middle or across else []
    return pattern(holding(element("tc", element("tcPr", element("tcW", w=width, type="dxa"), *span, *upright))))


@cache
def line(font: str, size: int = 24, align: str = "both", *, keep: bool = False) -> Pattern:
    """A paragraph in one font around its words."""
    return pattern(plain(HOLE, font, size, align=align, keep=keep))


NUMBER = pattern(run(HOLE, look.run_look(look.HEAD, 24)))
"""A run with the number that leads an article."""
MARKED = {
    (kind, minor): pattern(run(HOLE, look.mark(kind, minor=minor))) for kind in SpanKind for minor in (False, True)
}
"""Runs of words by what happened to them."""
INDENTED = pattern(holding(paragraph(element("ind", firstLineChars=200, firstLine=480))))
"""A paragraph of an article around its runs."""
EMPTY = xml(paragraph())
"""The paragraph that Word demands in a cell without words."""
