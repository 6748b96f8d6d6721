"""The numbers that a browser shows before the items of ordered lists (`ol`)."""

from __future__ import annotations

import re
from typing import Any

from tongbu.importing.word.number_forms import format_number

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "cjk-ideographic": "chineseCounting", "simp-chinese-informal": "chineseCounting",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_UNNUMBERED = ("none", "disc", "circle", "square")


def number_of(item: Any) -> str:
    """The number of an item of an ordered list as it shows ("1."); "" for any other element."""
    ordered = item.getparent()
    if item.tag != "li" or ordered is None or ordered.tag != "ol":
        return ""
    styles = [word.lower() for each in (item, ordered) if (said := _STYLE.search(each.get("style") or ""))
              for word in said[1].split()]  # fmt: skip
    if any(style in _UNNUMBERED for style in styles):
        return ""
    form = next((_STYLES[style] for style in styles if style in _STYLES), "")
    number = _number(item, ordered)
    written = format_number(form or _TYPES.get(ordered.get("type") or "", "decimal"), number) or str(number)
    return f"{written}、" if form == "chineseCounting" else f"{written}."


def _number(item: Any, ordered: Any) -> int:
    items = [child for child in ordered if child.tag == "li"]
    step = -1 if ordered.get("reversed") is not None else 1
    number = _whole(ordered.get("start"), len(items) if step < 0 else 1)
    for child in items:
        number = _whole(child.get("value"), number)
        if child is item:
            break
        number += step
    return number


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", written) else otherwise
