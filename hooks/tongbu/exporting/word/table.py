"""The table of the document: a head that every page repeats, chapters across, one row per article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tongbu.exporting.cells import Cell
from tongbu.exporting.patterns import Pattern
from tongbu.exporting.table import Heading, Line, Table
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.patterns import EMPTY, INDENTED, MARKED, NUMBER, cell, holding, line, pattern, row

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def word_table(shown: Table) -> str:
    """The whole table as XML."""
    return _frame().around(_head(shown) + "".join(map(_row, shown.entries)))


@cache
def _frame() -> Pattern:
    borders = (element(side, val="single", sz=4, space=0, color="auto") for side in _SIDES)
    margins = (element(side, w=85, type="dxa") for side in ("left", "right"))
    properties = element(
        "tblPr",
        element("tblW", w=sum(look.WIDTHS), type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in look.WIDTHS))
    return pattern(holding(element("tbl", properties, grid)))


@cache
def _row_of(*properties: str) -> Pattern:
    """A row around its cells; what holds for the whole row is named by its elements."""
    return row(*map(element, properties))


def _head(shown: Table) -> str:
    heads = (("序号",), shown.old_head, shown.new_head, ("修改说明（理由）",))
    cells = (
        cell(width, middle=True).around("".join(line(look.HEAD, align="center").saying(each) for each in lines))
        for lines, width in zip(heads, look.WIDTHS, strict=True)
    )
    return _row_of("cantSplit", "tblHeader").around("".join(cells))


def _row(entry: Heading | Line) -> str:
    if isinstance(entry, Heading):
        title = line(look.HEAD, 28, align="center", keep=True).saying(entry.text)
        return _row_of("cantSplit").around(cell(sum(look.WIDTHS), len(look.WIDTHS)).around(title))
    contents = (
        (line(look.BODY, align="center").saying(str(entry.number)),),
        _paragraphs(entry.old),
        _paragraphs(entry.new),
        _explanation(entry),
    )
    return _row_of().around("".join(map(_cell, contents, look.WIDTHS)))


def _cell(paragraphs: Iterable[str], width: int) -> str:
    return cell(width).around("".join(paragraphs))


def _paragraphs(side: Cell) -> Iterator[str]:
    """The lines of one side."""
    for one in side:
        number = NUMBER.saying(one.label) if one.label else ""
        words = "".join([MARKED[span.kind, span.minor].saying(span.text) for span in one.spans])
        yield INDENTED.around(number + words)
    if not side:
        yield EMPTY


def _explanation(entry: Line) -> Iterator[str]:
    """What became of the articles, then why, line by line."""
    texts = [f"{entry.words}。", *(f"理由：{entry.reason}".split("\n") if entry.reason else ())]
    return (line(look.BODY, align="left").saying(text) for text in texts)
