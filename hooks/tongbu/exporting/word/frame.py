"""A table in Word: centred, of fixed columns, with a thin line around every cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tongbu.exporting.word.elements import element

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def framed(width: int, columns: Iterable[int], rows: Iterable[Any]) -> Any:
    """The table of rows (`w:tr`); `width` and `columns` are in twentieths of a point."""
    borders = (element(side, val="single", sz=4, space=0, color="auto") for side in _SIDES)
    properties = element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=each) for each in columns)), *rows)
