"""Chinese and Arabic numerals, as official texts number their units."""

from __future__ import annotations

import re
from functools import lru_cache

CHINESE_DIGITS = "零〇○一二三四五六七八九十百千两廿卅"
NUMERAL = rf"[{CHINESE_DIGITS}0-9０-９]+"

_SPELLINGS = str.maketrans({"〇": "零", "○": "零", "两": "二", "廿": "二十", "卅": "三十"})
_POSITIONAL = re.compile(r"[零一二三四五六七八九]{2,}")
_LARGEST_LENGTH = 12
_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_VALUES = {unit: value for value, unit in _UNITS if unit}
_MANY = 10_000
"""Articles have smaller numbers; larger ones, and numerals that are not spelled as articles are, are left to cn2an."""


@lru_cache(maxsize=4096)
def parse_numeral(text: str) -> int:
    """The number that `text` writes in Chinese or Arabic digits; ValueError where it writes none.

    `一百二十`, `120`, `１２０`, `廿三`, `二〇二四` (digit by digit) are all understood.
    """
    written = text.strip()
    if not written or len(written) > _LARGEST_LENGTH:
        raise ValueError(f"不是数字：{text[:_LARGEST_LENGTH]}")
    if written.isdecimal():
        return int(written)
    if any(character not in CHINESE_DIGITS for character in written):
        raise ValueError(f"不是数字：{text}")
    spelled = written.translate(_SPELLINGS)
    if spelled == "零":
        return 0
    if _POSITIONAL.fullmatch(spelled):
        return int("".join(str(_DIGITS.index(digit)) for digit in spelled))
    number = _ordinary(spelled)
    if _spelled(number) == spelled:
        return number
    import cn2an  # a quarter of a second, which hardly any text is worth

    try:
        return int(cn2an.cn2an(spelled, "normal"))
    except (KeyError, IndexError) as error:  # what cn2an raises for units in an impossible order, such as 百十百
        raise ValueError(f"不是数字：{text}") from error


@lru_cache(maxsize=4096)
def format_numeral(number: int) -> str:
    """The number as articles are numbered: 11 → 十一, 110 → 一百一十, 1001 → 一千零一."""
    if 0 <= number < _MANY:
        return _spelled(number)
    import cn2an  # see above

    return str(cn2an.an2cn(number))


def _spelled(number: int) -> str:
    """A number below ten thousand as articles are numbered."""
    if number == 0:
        return "零"
    written, gap = "", False
    for value, unit in _UNITS:
        digit, number = divmod(number, value)
        if digit:
            written += f"{'零' if gap and written else ''}{_DIGITS[digit]}{unit}"
        gap = not digit
    return written.removeprefix("一") if written.startswith("一十") else written


def _ordinary(spelled: str) -> int:
    """The number that a numeral writes, if it is one that `_spelled` gives."""
    total = digit = 0
    for character in spelled:
        if character in _VALUES:
            total += (digit or 1) * _VALUES[character]
            digit = 0
        else:
            digit = _DIGITS.index(character)
    return min(total + digit, _MANY - 1)
