"""From when to when the public may comment, as a notice that invites comments says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tongbu.importing.deriving.spoken_dates import DATE, date_of
from tongbu.model.calendar import WorkCalendar
from tongbu.model.numeral import parse_numeral

_COUNT = r"[0-9〇○零一二三四五六七八九十]"
_IN_BRACKETS = r"(?:[（(][^（()）]{1,6}[）)])?"
_PERIOD = re.compile(
    rf"{DATE}{_IN_BRACKETS}(?:起|开始)?(?:至|到|[-—–~～]+)(?:({_COUNT}{{4}})年)?(?:({_COUNT}{{1,3}})月)?({_COUNT}{{1,3}})日"
)
_UNTIL = re.compile(
    rf"(?:{DATE}|(?<![年0-9])(?P<month>{_COUNT}{{1,3}})月(?P<day>{_COUNT}{{1,3}})日){_IN_BRACKETS}"
    r"(?:\d{1,2}(?:时|[:：]\d{2}))?(?:以前|之前|前|止|截止)"
)
_ENDS = re.compile(rf"(?:截止|截至|期限|时间|日期)(?:时间|日期|期)?(?:为|到|至|是)?[:：]?{DATE}")
_FOR_DAYS = re.compile(
    rf"(?:发布|公布|公告|刊登|见报|即|本)[^。；，]{{0,6}}起(?P<days>{_COUNT}{{1,3}})(?P<unit>个?工作日|日|天)(?:以|之)?内"
)


@dataclass(frozen=True, slots=True)
class CommentPeriod:
    """The first and the last day, None where they are not said, and by which words they are known, or ""."""

    opens: date | None = None
    closes: date | None = None
    reason: str = ""


def comment_period(lines: Sequence[str], issued: date | None, calendar: WorkCalendar) -> CommentPeriod:
    """What lines without blanks say; a notice opens the period on the day it is `issued`, if it names no other."""
    ways = (_from_to(lines), _until(lines, issued), _for_days(lines, issued, calendar))
    found = next((each for way in ways for each in way), CommentPeriod())
    told = f"期限写的是“{found.reason}”，" if found.reason else ""
    if found.opens is None and issued:
        return CommentPeriod(issued, found.closes, f"{told}开始取公告的落款日期，")
    return CommentPeriod(found.opens, found.closes, told)


def _from_to(lines: Sequence[str]) -> Iterator[CommentPeriod]:
    for match in (match for line in lines for match in _PERIOD.finditer(line)):
        year, month, day, *last = match.groups()
        opens = date_of(year, month, day)
        closes = date_of(last[0] or year, last[1] or month, last[2])
        if opens and closes and opens < closes:
            yield CommentPeriod(opens, closes, match[0])


def _until(lines: Sequence[str], issued: date | None) -> Iterator[CommentPeriod]:
    for match in (match for pattern in (_UNTIL, _ENDS) for line in lines for match in pattern.finditer(line)):
        year, month, day = match.groups()[:3]
        closes = date_of(year, month, day) if year else _next(match["month"], match["day"], issued)
        if closes and (issued is None or closes > issued):
            yield CommentPeriod(None, closes, match[0])


def _next(month: str, day: str, issued: date | None) -> date | None:
    """The day of a month that comes first after a notice was issued."""
    years = (issued.year, issued.year + 1) if issued else ()
    days = (date_of(str(year), month, day) for year in years)
    return next((each for each in days if each and issued and each > issued), None)


def _for_days(lines: Sequence[str], issued: date | None, calendar: WorkCalendar) -> Iterator[CommentPeriod]:
    for match in (match for line in lines for match in _FOR_DAYS.finditer(line) if issued):
        days = parse_numeral(match["days"])
        if issued and days:
            working = match["unit"].endswith("工作日")
            try:
                closes = calendar.after(issued, days).end if working else issued + timedelta(days)
            except (OverflowError, ValueError):  # a year or a number of days that was mistyped
                continue
            yield CommentPeriod(None, closes, match[0])
