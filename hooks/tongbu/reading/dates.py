"""Dates as authors type them: one spelling is accepted, the others get advice."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No document is dated outside; a slip such as 0202 or 9999 would have the calendar count for minutes."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAY = r"(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?"
_TIME = r"(?:[ T].*|\s*(?:上午|中午|下午|晚上)?\s*\d{1,2}\s*[:时点].*)?"
_LOOSE = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_WEEKDAY}{_TIME}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?: .*)?")
_SERIAL = re.compile(r"([34]\d{4}|5[0-4]\d{3})(?:\.\d+)?", re.ASCII)
EXCEL_EPOCH = date(1899, 12, 30)
_CHINESE_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")


class DateError(ValueError):
    """A text that is no date; `impossible` where it is spelled rightly but no calendar has it."""

    def __init__(self, message: str, *, impossible: bool = False) -> None:
        super().__init__(message)
        self.impossible = impossible


@lru_cache(maxsize=4096)  # a document has a dozen dates, and all documents together some hundreds of days
def parse_date(text: str) -> date:
    """The date of `YYYY-MM-DD`; DateError says how to write anything else that looks like a date."""
    text = text.strip()
    if _ISO.fullmatch(text) and text.isascii():
        return _day(*(int(part) for part in text.split("-")))
    parts = _guess(text)
    if parts is None:
        raise DateError(f"“{text[:40]}”不是日期")
    raise DateError(f"“{text[:40]}”应写成 {_day(*parts).isoformat()}")


def parse_spreadsheet_date(text: str, epoch: date = EXCEL_EPOCH) -> date:
    """The date of a spreadsheet cell, where Excel decides the spelling: 2024-03-01, 2024/3/1 9:30, 45352.

    `epoch` is the day from which Excel counts serial dates; workbooks made on a Mac may count from 1904-01-01.
    """
    parts = _guess(text.strip())
    if parts:
        return _day(*parts)
    if found := _SERIAL.fullmatch(text.strip()):
        return epoch + timedelta(days=int(found[1]))
    raise DateError(f"“{text[:40]}”不是日期")


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise DateError(f"没有 {month} 月", impossible=True)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(f"年份 {year} 不在 {FIRST_YEAR} 至 {LAST_YEAR} 之间", impossible=True)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise DateError(f"{year} 年 {month} 月只有 {last} 天，没有 {day} 日", impossible=True)
    return date(year, month, day)


def _guess(text: str) -> tuple[int, int, int] | None:
    plain = unicodedata.normalize("NFKC", text)
    for pattern in (_LOOSE, _COMPACT):
        if found := pattern.fullmatch(plain):
            return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(
        r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日", text
    ):
        return int(found[1].translate(_CHINESE_YEAR)), _small(found[2]), _small(found[3])
    return None


def _small(text: str) -> int:
    """A numeral below a hundred: 十, 十二, 二十, 三十一; 0, which is no month and no day, for anything else."""
    return {_numeral(number): number for number in range(1, 32)}.get(text, 0)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return ((digits[tens] if tens > 1 else "") + "十" if tens else "") + digits[ones].strip()
