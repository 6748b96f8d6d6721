"""How far ahead a command looks, as people write it: 30d, 8w, 6m, 1y, 30日, 8周, 6个月, 1年."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import click

_WRITTEN = re.compile(r"(\d{1,5})\s*(d|日|天|w|周|星期|m|月|个月|y|年)?", re.IGNORECASE)
_UNITS = {"d": "日", "天": "日", "w": "周", "星期": "周", "m": "个月", "月": "个月", "y": "年", "": "日"}
_MOST_YEARS = 100
_MOST = {"日": _MOST_YEARS * 365, "周": _MOST_YEARS * 52, "个月": _MOST_YEARS * 12, "年": _MOST_YEARS}
_HOW = "写成 30d（日）、8w（周）、6m（月）或者 1y（年），只写数字是日数"


@dataclass(frozen=True, slots=True)
class Span:
    """A number of 日, 周, 个月 or 年."""

    count: int
    unit: str

    def __str__(self) -> str:
        """As it is written in a sentence: 30日."""
        return f"{self.count}{self.unit}"

    def after(self, day: date) -> date:
        """The last day of the span; a month without that day ends on its last."""
        if self.unit in ("日", "周"):
            return day + timedelta(self.count * (7 if self.unit == "周" else 1))
        years, month = divmod(day.month - 1 + self.count * (12 if self.unit == "年" else 1), 12)
        year, month = day.year + years, month + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))


class Within(click.ParamType[Span]):
    """A span given on the command line."""

    name = "期间"

    def convert(self, value: str | Span, param: click.Parameter | None, ctx: click.Context | None) -> Span:
        """The span, or a usage error that says how to write it."""
        if isinstance(value, Span):
            return value
        found = _WRITTEN.fullmatch(unicodedata.normalize("NFKC", value).strip())
        if not found:
            self.fail(f"“{value[:40]}”不是期间，{_HOW}", param, ctx)
        written = (found[2] or "").lower()
        span = Span(int(found[1]), _UNITS.get(written, written))
        if span.count > _MOST[span.unit]:
            self.fail(f"“{value[:40]}”太长，最多 {_MOST_YEARS} 年；要列出全部，用 --all", param, ctx)
        return span
