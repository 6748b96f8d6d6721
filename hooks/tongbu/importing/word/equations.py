"""EQ fields, which have no result: fractions and 带圈字符 as plain text, where that says the same for certain."""

from __future__ import annotations

import re

from tongbu.importing.word.number_forms import circled, format_number

_FRACTION = re.compile(r"EQ\s*\\f\s*\(\s*(\d{1,4})\s*[,;，；]\s*(\d{1,4})\s*\)", re.I)
_CIRCLED = re.compile(r"EQ\s*\\o\s*(?:\\ac)?\s*\(\s*[○◯]\s*[,;，；]\s*(\d{1,2}|[一二三四五六七八九十])\s*\)", re.I)
_HAN = "一二三四五六七八九十"
_MOST = 50


def plain_equation(code: str, before: str) -> str:
    """The text of an EQ field's code that follows `before`; "" where plain text would not say the same for certain.

    A fraction behind a digit (1½) would read as another number.
    """
    if (found := _FRACTION.fullmatch(code.strip())) and not before[-1:].isdigit():
        return f"{found[1]}/{found[2]}"
    if found := _CIRCLED.fullmatch(code.strip()):
        if found[1] in _HAN:
            return format_number("ideographEnclosedCircle", _HAN.index(found[1]) + 1) or ""
        return circled(int(found[1])) if 1 <= int(found[1]) <= _MOST else ""
    return ""
