"""Elements of WordprocessingML, made in one expression."""

from __future__ import annotations

from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

_PREFIXES = {"w": nsmap["w"]}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Any, **attributes: str | int) -> Any:
    """The element `w:name` with attributes of the same namespace."""
    made: Any = oxml_parser.makeelement(_qualified(name), nsmap=_PREFIXES)
    for key, value in attributes.items():
        made.set(_qualified(key), str(value))
    made.extend(children)
    return made


@cache
def _qualified(name: str) -> str:
    return qn(f"w:{name}")


def words(text: str) -> Any:
    """The text of a run, its spaces kept."""
    made = element("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def fonts(name: str) -> Any:
    """A font for Chinese; letters and figures are set in Times New Roman, as official documents do."""
    return element("rFonts", ascii="Times New Roman", hAnsi="Times New Roman", eastAsia=name, cs="Times New Roman")
