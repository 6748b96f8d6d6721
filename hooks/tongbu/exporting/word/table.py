"""The table of the document: a head that every page repeats, chapters across, one row per article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tongbu.exporting.table import Heading, Line, Table
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.paragraphs import cell_paragraphs, plain

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def word_table(shown: Table) -> Any:
    """The whole table."""
    return element("tbl", _properties(), _grid(), _head(shown), *(_row(entry) for entry in shown.entries))


def _properties() -> Any:
    borders = (element(side, val="single", sz=4, space=0, color="auto") for side in _SIDES)
    margins = (element(side, w=85, type="dxa") for side in ("left", "right"))
    return element(
        "tblPr",
        element("tblW", w=sum(look.WIDTHS), type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _grid() -> Any:
    return element("tblGrid", *(element("gridCol", w=width) for width in look.WIDTHS))


def _head(shown: Table) -> Any:
    heads = (("序号",), shown.old_head, shown.new_head, ("修改说明（理由）",))
    cells = (
        _cell([plain(line, look.HEAD, 24, align="center") for line in lines], width, middle=True)
        for lines, width in zip(heads, look.WIDTHS, strict=True)
    )
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)


def _row(entry: Heading | Line) -> Any:
    if isinstance(entry, Heading):
        title = plain(entry.text, look.HEAD, 28, align="center", keep=True)
        return element("tr", element("trPr", element("cantSplit")), _cell([title], sum(look.WIDTHS), across=True))
    contents = (
        [plain(str(entry.number), look.BODY, 24, align="center")],
        cell_paragraphs(entry.old),
        cell_paragraphs(entry.new),
        _explanation(entry),
    )
    return element("tr", *(_cell(each, width) for each, width in zip(contents, look.WIDTHS, strict=True)))


def _explanation(line: Line) -> list[Any]:
    reasons = [f"理由：{line.reason}"] if line.reason else []
    texts = [f"{line.words}。", *"\n".join(reasons).split("\n")] if reasons else [f"{line.words}。"]
    return [plain(text, look.BODY, 24, align="left") for text in texts]


def _cell(paragraphs: Iterable[Any], width: int, *, across: bool = False, middle: bool = False) -> Any:
    span = [element("gridSpan", val=len(look.WIDTHS))] if across else []
    upright = [element("vAlign", val="center")] if middle or across else []
    properties = element("tcPr", element("tcW", w=width, type="dxa"), *span, *upright)
    return element("tc", properties, *paragraphs)
