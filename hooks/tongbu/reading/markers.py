"""The numbers with which units of a legal text begin."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from tongbu.model.numeral import CHINESE_DIGITS, format_numeral, parse_numeral

_HAN = "[零〇○一二三四五六七八九十百千两廿卅]{1,9}"
_NUMBER = rf"(?:{_HAN}|[0-9０-９]{{1,4}})"
_BRANCH = r"(?:\s?之\s?(?P<branch>[一二三四五六七八九十]{1,3}))?"
_NUMBERED = re.compile(
    rf"第\s*(?P<number>{_NUMBER})\s*(?P<kind>分编|编|章|节|条){_BRANCH}(?P<gap>(?:\s|\*\*|__|：|:)*)"
)
_CITING = re.compile(r"[的、，,。；和及或与至到第中]|之(?![一-龥]*\s)|规定|所列|所称|修改|增加|改为|以及|例(?!外)|约")
_BOLD = ("**", "__")
_BEGINNINGS = frozenset("*_第（(0123456789０１２３４５６７８９" + CHINESE_DIGITS)
_LONGEST_DIVISION = 80


class Numbering(Enum):
    """The form of a number, before its place in the text tells the level."""

    BOOK = "编"
    SUBBOOK = "分编"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    HAN_COMMA = "han_comma"
    HAN_BRACKET = "han_bracket"
    DIGIT_DOT = "digit_dot"
    DIGIT_BRACKET = "digit_bracket"

    is_division: bool
    """Whether it numbers 编, 分编, 章 or 节."""

    def __init__(self, value: str) -> None:
        self.is_division = value in ("编", "分编", "章", "节")


_LISTED = (
    (Numbering.HAN_COMMA, "{han}、", re.compile(rf"({_HAN})\s*(?:、|．|\.)(?![一二三四五六七八九十]+[、级类])")),
    (Numbering.HAN_BRACKET, "（{han}）", re.compile(rf"[（(]\s*({_HAN})\s*[）)]、?")),
    (Numbering.DIGIT_DOT, "{digit}.", re.compile(r"([0-9０-９]{1,3})\s*(?:\\?\.|．|、)(?![0-9０-９])")),
    (Numbering.DIGIT_BRACKET, "（{digit}）", re.compile(r"[（(]\s*([0-9０-９]{1,3})\s*[）)]、?")),
)


class Marker(NamedTuple):
    """A number at the start of a block; `rest` is what follows it."""

    numbering: Numbering
    ordinal: tuple[int, int]
    label: str
    rest: str
    spaced: bool = True


def find_marker(text: str, *, heading: bool = False) -> Marker | None:
    """The number that `text` begins with, if it numbers a unit and does not merely cite one."""
    first = text[:1]
    if first not in _BEGINNINGS:
        return None
    if first == "第":
        return _numbered(text, heading)
    bold = next((sign for sign in _BOLD if text.startswith(sign)), "")
    marker = _numbered(text[len(bold) :], heading) or _listed(text[len(bold) :])
    if marker is None or not bold:
        return marker
    return marker._replace(rest=marker.rest.replace(bold, "", 1).strip())


def starts_unit(line: str) -> bool:
    """Whether a line inside a paragraph begins a new unit: a number set off by space or punctuation."""
    marker = find_marker(line[:200])
    return marker is not None and marker.spaced


def _numbered(text: str, heading: bool) -> Marker | None:
    match = _NUMBERED.match(text)
    if match is None:
        return None
    number, kind, branch, gap = match.groups()
    rest = text[match.end() :]
    spaced = bool(gap) or not rest or rest[0] in "【（(["
    if not spaced and not heading and _CITING.match(rest):
        return None
    known = _known(number, kind, branch)
    if known is None:
        return None
    numbering, ordinal, label = known
    if numbering.is_division and (len(rest) > _LONGEST_DIVISION or rest.endswith(("。", "；", "：")) or "。" in rest):
        return None
    return Marker(numbering, ordinal, label, rest.strip(), spaced)


def _listed(text: str) -> Marker | None:
    for numbering, form, pattern in _LISTED:
        match = pattern.match(text)
        ordinal = _ordinal(match[1], None) if match else None
        if match and ordinal:
            return Marker(numbering, ordinal, _list_label(form, ordinal[0]), text[match.end() :].strip())
    return None


@lru_cache(maxsize=4096)  # all texts number their units alike; what is equal is also kept once
def _known(number: str, kind: str, branch: str | None) -> tuple[Numbering, tuple[int, int], str] | None:
    """What a number with its 章, 条 … means, and how it is written as a label."""
    ordinal = _ordinal(number, branch)
    return ordinal and (Numbering(kind), ordinal, _label(kind, ordinal))


@lru_cache(maxsize=4096)
def _ordinal(number: str, branch: str | None) -> tuple[int, int] | None:
    try:
        return parse_numeral(number), parse_numeral(branch) if branch else 0
    except ValueError:
        return None


def _label(kind: str, ordinal: tuple[int, int]) -> str:
    branch = f"之{format_numeral(ordinal[1])}" if ordinal[1] else ""
    return f"第{format_numeral(ordinal[0])}{kind}{branch}"


@lru_cache(maxsize=4096)
def _list_label(form: str, number: int) -> str:
    return form.format(han=format_numeral(number), digit=number)
