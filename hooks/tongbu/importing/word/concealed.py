"""What is hidden (隐藏) in a Word document, and the words that it would show: they are told, not imported."""

from __future__ import annotations

import re
from typing import Any

from tongbu.importing.word.xml import child, is_on, name, value

_INVISIBLE = re.compile(r"(?:visibility\s*:\s*hidden|display\s*:\s*none)", re.I)
_DESCRIBED = frozenset(("docPr", "cNvPr"))
_OLD_SHAPES = frozenset(("shape", "rect", "roundrect", "oval", "line", "group", "polyline"))


def is_hidden_drawing(element: Any) -> bool:
    """Whether an element draws what the selection pane hides: `hidden` of its description, or a style of VML."""
    if name(element) in _OLD_SHAPES:
        return _INVISIBLE.search(value(element, "style") or "") is not None
    return any(
        name(each) in _DESCRIBED and value(each, "hidden") in ("1", "true", "on")
        for part in element
        for each in ((part, *part) if name(part).startswith("nv") else (part,))
    )


def is_hidden_row(row: Any) -> bool:
    """Whether a row of a table does not show."""
    return is_on(child(row, "trPr", "hidden"))


def plain_words(element: Any) -> str:
    """All words below an element but those that tracked changes deleted; of alternatives those of newer programs."""
    kind = name(element)
    if kind == "t":
        return element.text or ""
    if kind in ("del", "moveFrom"):
        return ""
    if kind == "AlternateContent":
        chosen = child(element, "Choice")
        element = chosen if chosen is not None else child(element, "Fallback")
    return "".join(map(plain_words, element)) if element is not None else ""
