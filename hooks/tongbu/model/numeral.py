"""Chinese and Arabic numerals, as official texts number their units."""

from __future__ import annotations

import re
from functools import lru_cache

CHINESE_DIGITS = "零〇○一二三四五六七八九十百千两廿卅"
NUMERAL = rf"[{CHINESE_DIGITS}0-9０-９]+"

_SPELLINGS = str.maketrans({"〇": "零", "○": "零", "两": "二", "廿": "二十", "卅": "三十"})
_POSITIONAL = re.compile(r"[零一二三四五六七八九]{2,}")
_LARGEST_LENGTH = 12


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
        return int("".join(str("零一二三四五六七八九".index(digit)) for digit in spelled))
    import cn2an  # a quarter of a second, which a run that reads no new text need not spend

    try:
        return int(cn2an.cn2an(spelled, "normal"))
    except (KeyError, IndexError) as error:  # what cn2an raises for units in an impossible order, such as 百十百
        raise ValueError(f"不是数字：{text}") from error


@lru_cache(maxsize=4096)
def format_numeral(number: int) -> str:
    """The number as articles are numbered: 11 → 十一, 110 → 一百一十, 1001 → 一千零一."""
    import cn2an  # see above

    return str(cn2an.an2cn(number))
