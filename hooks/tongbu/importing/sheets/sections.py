"""A number format of Excel's as its sections and signs (ECMA-376 Part 1, 18.8.31)."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*](?P<blank>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<exponent>E[+-]0+)|(?P<digits>[#0?.,]*[#0?][#0?.,]*)|(?P<percent>%)|(?P<text>@)"
    r"|(?P<general>General|G/通用格式)|(?P<end>;)|(?P<plain>[-$+/():^&'~{}<>= ]|[^\x00-\x7f])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_LOOK = re.compile(r"(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|[黑蓝青绿洋红白黄]色?)\Z", re.I)
_LOCALE = re.compile(r"\$(?P<currency>[^-]*)(?:-[0-9A-F]+)?\Z", re.IGNORECASE)


class Sign(NamedTuple):
    """One sign of a format: `kind` is literal, digits, exponent, percent, text, general or unknown."""

    kind: str
    text: str


Section = tuple[Sign, ...]


def sections(form: str) -> tuple[Section, ...]:
    """The sections of a format, from one to four; colours, widths and languages are left out."""
    found: list[list[Sign]] = [[]]
    for match in _TOKEN.finditer(form):
        kind, text = match.lastgroup or "", match[match.lastgroup or 0]
        if kind == "end":
            found.append([])
        elif sign := _sign(kind, text):
            found[-1].append(sign)
    return tuple(tuple(section) for section in found)


def _sign(kind: str, text: str) -> Sign | None:
    if kind in ("quoted", "escaped", "plain"):
        return Sign("literal", text)
    if kind == "bracket":
        if locale := _LOCALE.match(text):
            return Sign("literal", locale["currency"])
        return None if _LOOK.match(text) else Sign("unknown", text)
    if kind == "blank":
        return None
    return Sign("unknown" if kind == "other" else kind, text)
