"""What a cell shows: numbers, dates and percentages in the format of the cell."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

_DECIMALS = re.compile(r"0\.(0+)")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def shown(value: Any, form: str) -> str:
    """The words of a cell's value in a number format of Excel's; formats beyond those of offices are left plain."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime, date)):
        return _day(value, form)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, (int, float)):
        return _number(value, _QUOTED.sub("", form.split(";")[0]))
    return str(value).strip()


def _day(value: date, form: str) -> str:
    clock = (
        f" {value:%H:%M}"
        if isinstance(value, datetime) and (value.hour or value.minute) and "h" in form.lower()
        else ""
    )
    if "年" in form:
        day = f"{value.day}日" if "日" in form else ""
        return f"{value.year}年{value.month}月{day}{clock}"
    return f"{value.year:04}-{value.month:02}-{value.day:02}{clock}"


def _number(value: float, form: str) -> str:
    decimals = len(found[1]) if (found := _DECIMALS.search(form)) else None
    if "%" in form:
        return f"{_plain(value * 100, decimals if decimals is not None else 0)}%"
    if re.fullmatch(r"0+", form) and float(value).is_integer():
        return f"{int(value):0{len(form)}d}"
    text = _plain(value, decimals if decimals is not None else (0 if form in ("0", "#,##0") else None))
    if "," in form:
        whole, dot, rest = text.partition(".")
        text = f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdigit() else text
    return text


def _plain(value: float, decimals: int | None) -> str:
    if decimals is not None:
        return f"{value:.{decimals}f}"
    if isinstance(value, int) or float(value).is_integer():
        return str(int(value))
    return format(Decimal(repr(round(value, 10))).normalize(), "f")
