"""Amounts, periods and dates in words: what of a notice that issues rules binds as the rules do."""

from __future__ import annotations

import re

from tongbu.comparing.folding import fold

_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_OF_ISSUE = re.compile(
    rf"\[[0-9]{{4}}\][0-9]+号|第[0-9{_NUMERALS}]+[号次届]"
    r"|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?=[^,。;)]*(?:会议|通过|印发|发布|公布|修[订正]))"
)
"""What each issue has of its own: numbers of documents (〔2026〕1号, folded) and meetings, the day it was passed."""
_DATE = re.compile(r"[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?")
_AMOUNT = re.compile(
    rf"百分之[{_NUMERALS}点]+|[0-9]+(?:\.[0-9]+)?(?:[%‰]|[百千万亿]*[\u4e00-\u9fff]?)"
    rf"|[{_NUMERALS}]+(?:个?工作日|个?月|年|日|天|元|倍|次|人|份|亩|公顷|株)"
)


def amounts(words: str) -> frozenset[str]:
    """Every amount and period, with its unit; no dates."""
    return frozenset(_AMOUNT.findall(_DATE.sub("", _OF_ISSUE.sub("", fold(words)))))


def figures(words: str) -> frozenset[str]:
    """Every amount, period and date, but for those that each issue has of its own."""
    return amounts(words) | frozenset(_DATE.findall(_OF_ISSUE.sub("", fold(words))))
