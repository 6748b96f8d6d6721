"""The smallest pieces a change may be cut into: a number, a date, a title or an article number stays whole."""

from __future__ import annotations

import re

from tongbu.model.numeral import NUMERAL

_DIGITS = r"[0-9０-９]"
_WORD = re.compile(
    r"《[^《》\n]{1,80}》"
    rf"|第\s?[（(]?{NUMERAL}[）)]?\s?[编章节条款项目](?:之[一二三四五六七八九十]+)?"
    rf"|{_DIGITS}{{1,4}}\s?年(?:\s?{_DIGITS}{{1,2}}\s?月(?:\s?{_DIGITS}{{1,2}}\s?日)?)?"
    rf"|{_DIGITS}{{1,2}}\s?月\s?{_DIGITS}{{1,2}}\s?日"
    rf"|{_DIGITS}+(?:[.,．，]{_DIGITS}+)*\s?[%％‰]?"
    r"|[零〇一二三四五六七八九十百千万亿两]+|[A-Za-z]+|.",
    re.DOTALL,
)
_SENTENCE = re.compile(r"[^。；\n]*[。；\n]|[^。；\n]+")


def words(text: str) -> list[str]:
    """The pieces of a text; joined, they are the text."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text, for texts too long to be compared word by word."""
    return _SENTENCE.findall(text)
