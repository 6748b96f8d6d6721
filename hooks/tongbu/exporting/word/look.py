"""The look of GB/T 9704 for a table: fonts, sizes, and marks that survive a fax.

Sizes are in half points: 二号 is 44, 四号 28, 小四 24, 五号 21. Lengths are in twentieths of a point.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from tongbu.comparing.inline import SpanKind
from tongbu.exporting.word.elements import element, fonts

TITLE, BODY, HEAD, NOTE = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
SUBSTITUTES: Mapping[str, str] = MappingProxyType(
    {TITLE: "宋体", BODY: "仿宋", HEAD: "SimHei", NOTE: "楷体", "宋体": "SimSun"}
)
"""What is set where a computer lacks a font."""

RED, BLUE, GREEN, GREY = "C00000", "0B4FA8", "1E6B34", "595959"

WIDTHS = (850, 4950, 4950, 3250)
"""序号, 原条文, 新条文, 修改说明: together the text width of the page."""


def run_look(font: str, size: int, *more: Any) -> Any:
    """The properties of a run; `more` stand between font and size, in the order the schema wants."""
    return element("rPr", fonts(font), *more, element("sz", val=size), element("szCs", val=size))


def _marked(colour: str, *, mark: str, bold: bool = False, line: str = "single") -> Any:
    strength = [element("b"), element("bCs")] if bold else []
    stroke = [element(mark)] if mark != "u" else []
    properties = run_look(BODY, 24, *strength, *stroke, element("color", val=colour))
    if mark == "u":
        properties.append(element("u", val=line))
    return properties


_MARKS: Mapping[tuple[SpanKind, bool], Any] = MappingProxyType(
    {
        (SpanKind.DELETED, False): _marked(RED, mark="strike"),
        (SpanKind.DELETED, True): _marked(GREY, mark="strike"),
        (SpanKind.ADDED, False): _marked(BLUE, mark="u", bold=True),
        (SpanKind.ADDED, True): _marked(GREY, mark="u"),
        (SpanKind.MOVED_AWAY, False): _marked(GREEN, mark="dstrike"),
        (SpanKind.MOVED_HERE, False): _marked(GREEN, mark="u", bold=True, line="double"),
    }
)
_PLAIN = run_look(BODY, 24)


def mark(kind: SpanKind, *, minor: bool = False) -> Any:
    """The properties of a run with words of a kind; `minor`: only punctuation or form changed."""
    return deepcopy(_MARKS.get((kind, minor), _MARKS.get((kind, False), _PLAIN)))
