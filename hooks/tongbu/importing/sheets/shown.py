"""What a cell shows: its value in the format of the cell."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any, NamedTuple

from tongbu.importing.sheets.clock import CHINESE_FORMATS, moment, plain_moment
from tongbu.importing.sheets.numbers import number, plain
from tongbu.importing.sheets.sections import sections


class Shown(NamedTuple):
    """The words of a cell; where the format is not certainly understood, those of its value as it is (`exact` no)."""

    words: str
    exact: bool = True


def shown(value: Any, form: str) -> Shown:
    """The words of a value in a number format of Excel's, never a guess."""
    if value is None:
        return Shown("")
    if isinstance(value, bool):
        return Shown("TRUE" if value else "FALSE")
    if isinstance(value, (date, time, timedelta)):
        return _or_plain(moment(value, form), plain_moment(value))
    if isinstance(value, (int, float)):
        return _or_plain(number(value, form), plain(value))
    return _text(str(value).strip(), form)


def value_of(cell: Any, epoch: Any) -> tuple[Any, str]:
    """The value of a cell of openpyxl's and its format; days in formats of Chinese Excel, which openpyxl misses."""
    value, written = cell.value, cell.number_format or "General"
    if isinstance(value, (int, float)) and not isinstance(value, bool) and written == "General":
        written = CHINESE_FORMATS.get(cell.style_array.numFmtId, written)
        if written != "General":
            from openpyxl.utils.datetime import from_excel

            value = from_excel(value, epoch)
    return value, written


def _or_plain(words: str | None, otherwise: str) -> Shown:
    return Shown(otherwise, exact=False) if words is None else Shown(words)


def _text(words: str, form: str) -> Shown:
    """Text in the section for text, which is the fourth, or the one that has a sign for it."""
    found = sections(form)
    section = found[3] if len(found) > 3 else found[-1]
    if len(found) < 4 and not any(sign.kind == "text" for sign in section):
        return Shown(words)
    if any(sign.kind not in ("text", "literal") for sign in section):
        return Shown(words, exact=False)
    return Shown("".join(words if sign.kind == "text" else sign.text for sign in section).strip())
