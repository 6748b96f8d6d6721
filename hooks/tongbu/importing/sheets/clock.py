"""Days and times as Excel shows them in the formats of offices, those of Chinese Excel among them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from tongbu.importing.word.number_forms import format_number

_TOKEN = re.compile(
    r'"[^"]*"|\\.|[_*].|\[[^\]]*\]|y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|a{3,4}|AM/PM|上午/下午|.',
    re.IGNORECASE | re.DOTALL,
)
_CHINESE_DIGITS = re.compile(r"\[DBNum1\]", re.IGNORECASE)
_LANGUAGE = re.compile(r"\[\$-[0-9A-F]+\]", re.IGNORECASE)
_SYSTEM = {"[$-f800]": 'yyyy"年"m"月"d"日"', "[$-f400]": "h:mm:ss"}
"""Formats that follow the computer, as a Chinese one shows them."""
_BUILT_IN = {"mm-dd-yy": "yyyy/m/d", "m/d/yy h:mm": "yyyy/m/d h:mm"}
"""openpyxl's names of Excel's formats 14 and 22, which also follow the computer."""
_DAYS = "一二三四五六日"
_SECONDS = {"[h]": 3600, "[hh]": 3600, "[m]": 60, "[mm]": 60, "[s]": 1, "[ss]": 1}
CHINESE_FORMATS = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), '上午/下午h"时"mm"分"'),
    **dict.fromkeys((35, 56), '上午/下午h"时"mm"分"ss"秒"'),
}
"""What Chinese Excel means by numbers of formats without writing them down (ECMA-376 Part 1, 18.8.30, zh-cn)."""


def moment(value: date | time | timedelta, form: str) -> str | None:
    """What a cell with a day, a time or a duration shows; None where the format is not certainly understood."""
    form = next((written for key, written in _SYSTEM.items() if key in form.lower()), form)
    form = _BUILT_IN.get(form, form)
    counting = "chineseCounting" if _CHINESE_DIGITS.search(form) else ""
    tokens = _TOKEN.findall(_LANGUAGE.sub("", _CHINESE_DIGITS.sub("", form)))
    tokens = tokens[: tokens.index(";")] if ";" in tokens else tokens
    words = [_words(token, value, counting, tokens) for token in _with_minutes(tokens)]
    return None if any(word is None for word in words) else "".join(word or "" for word in words).strip()


def plain_moment(value: date | time | timedelta) -> str:
    """A day, a time or a duration without a format."""
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    return value.isoformat(" ", "seconds") if isinstance(value, datetime) else value.isoformat()


def _with_minutes(tokens: list[str]) -> list[str]:
    """The tokens, with n for the m that mean minutes: those after hours or before seconds."""
    found = list(tokens)
    letters = [at for at, token in enumerate(tokens) if re.match(r"\[?[ymdhs]", token, re.IGNORECASE)]
    for place, at in enumerate(letters):
        if tokens[at].lower() not in ("m", "mm"):
            continue
        before = tokens[letters[place - 1]].lower() if place else ""
        after = tokens[letters[place + 1]].lower() if letters[place + 1 :] else ""
        if before.strip("[")[:1] == "h" or after.strip("[")[:1] == "s":
            found[at] = "n" * len(tokens[at])
    return found


def _words(token: str, value: date | time | timedelta, counting: str, tokens: list[str]) -> str | None:
    if token[0] in '"\\':
        return token.strip('"') if token[0] == '"' else token[1]
    if token[0] in "_*" and len(token) == 2:
        return ""
    key = token.lower()
    if key in _SECONDS:
        return _elapsed(value, key)
    if re.match(r"[a-z]", key) or "/" in key[1:]:
        half = any(each.lower() in ("am/pm", "上午/下午") for each in tokens)
        return _part(key, value, counting, half=half)
    return token if key in "-/:., 年月日时分秒" or ord(key[0]) > 127 else ("" if key == "@" else None)


def _elapsed(value: date | time | timedelta, key: str) -> str | None:
    if not isinstance(value, timedelta) or value < timedelta(0):
        return None
    return f"{int(value.total_seconds()) // _SECONDS[key]:0{len(key) - 2}d}"


def _part(key: str, value: date | time | timedelta, counting: str, *, half: bool) -> str | None:
    """One part of a moment; None where the value has no such part."""
    if isinstance(value, timedelta):
        value = (datetime(2000, 1, 1) + value).time()
    if (key[0] in "yda" and key != "am/pm") or key[0] == "m":
        return _of_day(key, value, counting) if isinstance(value, date) else None
    clock = value if isinstance(value, (time, datetime)) else time()
    if key in ("am/pm", "上午/下午"):
        return key.upper().split("/")[clock.hour >= 12]
    hour = (clock.hour % 12 or 12) if half else clock.hour
    numbers = {"h": hour, "n": clock.minute, "s": clock.second}
    return _counted(numbers[key[0]], len(key), counting) if key[0] in numbers and len(key) <= 2 else None


def _of_day(key: str, day: date, counting: str) -> str | None:
    if key[0] == "y":
        year = f"{day.year:04}" if len(key) > 2 else f"{day.year % 100:02}"
        return (format_number("ideographDigital", int(year)) if counting else year) or year
    if key in ("aaa", "aaaa"):
        return ("星期" if key == "aaaa" else "") + _DAYS[day.weekday()]
    if len(key) > 2:
        return None
    return _counted(day.month if key[0] == "m" else day.day, len(key), counting)


def _counted(number: int, width: int, counting: str) -> str:
    return (format_number(counting, number) or "") if counting else f"{number:0{width}d}"
