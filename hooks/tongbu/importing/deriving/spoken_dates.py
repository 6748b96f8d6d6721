"""Dates as official texts write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from tongbu.model.numeral import parse_numeral

_DIGITS = "0-9０-９〇○零一二三四五六七八九十"
DATE = rf"([{_DIGITS}]{{4}})年([{_DIGITS}]{{1,3}})月([{_DIGITS}]{{1,3}})日"
_SPOKEN = re.compile(DATE)
_WRITTEN = re.compile(r"((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def date_in(text: str) -> date | None:
    """The first date that a text without blanks writes, in figures, numerals or with hyphens; None where none is."""
    for pattern in (_SPOKEN, _WRITTEN):
        for match in pattern.finditer(text):
            if day := date_of(*match.groups()):
                return day
    return None


def date_of(year: str, month: str, day: str) -> date | None:
    """The date of its parts as written; None where no calendar has it."""
    try:
        return date(parse_numeral(year), parse_numeral(month), parse_numeral(day))
    except ValueError:
        return None


def last_day(start: date, years: int) -> date:
    """The last day of so many years from a day on: the one before its anniversary.

    Where the last month has no such day, as after 29 February, its end (民法典第二百零二条).
    """
    year = start.year + years
    end = monthrange(year, start.month)[1]
    return date(year, start.month, end) if start.day > end else date(year, start.month, start.day) - timedelta(days=1)
