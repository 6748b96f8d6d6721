"""The numbers with which units of a legal text begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from tongbu.model.numeral import CHINESE_DIGITS, format_numeral, parse_numeral

_HAN = "[零〇○一二三四五六七八九十百千两廿卅]{1,9}"
_NUMBER = rf"(?:{_HAN}|[0-9０-９]{{1,4}})"
_BRANCH = r"(?:\s?之\s?(?P<branch>[一二三四五六七八九十]{1,3}))?"
_NUMBERED = re.compile(
    rf"第\s*(?P<number>{_NUMBER})\s*(?P<kind>分编|编|章|节|条){_BRANCH}(?P<gap>(?:\s|\*\*|__|：|:)*)"
)
_LISTED = (
    ("han_comma", re.compile(rf"(?P<number>{_HAN})\s*(?:、|．|\.)(?![一二三四五六七八九十]+[、级类])")),
    ("han_bracket", re.compile(rf"[（(]\s*(?P<number>{_HAN})\s*[）)]、?")),
    ("digit_dot", re.compile(r"(?P<number>[0-9０-９]{1,3})\s*(?:\\?\.|．|、)(?![0-9０-９])")),
    ("digit_bracket", re.compile(r"[（(]\s*(?P<number>[0-9０-９]{1,3})\s*[）)]、?")),
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

    @property
    def is_division(self) -> bool:
        """Whether it numbers 编, 分编, 章 or 节."""
        return self in _DIVISIONS


_DIVISIONS = frozenset((Numbering.BOOK, Numbering.SUBBOOK, Numbering.CHAPTER, Numbering.SECTION))


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the start of a block; `rest` is what follows it."""

    numbering: Numbering
    ordinal: tuple[int, int]
    label: str
    rest: str
    spaced: bool = True


@lru_cache(maxsize=256)  # a block is looked at several times, each time its place is decided
def find_marker(text: str, *, heading: bool = False) -> Marker | None:
    """The number that `text` begins with, if it numbers a unit and does not merely cite one."""
    if text[:1] not in _BEGINNINGS:
        return None
    bold = next((sign for sign in _BOLD if text.startswith(sign)), "")
    marker = _numbered(text[len(bold) :], heading) or _listed(text[len(bold) :])
    if marker is None or not bold:
        return marker
    return Marker(
        marker.numbering, marker.ordinal, marker.label, marker.rest.replace(bold, "", 1).strip(), marker.spaced
    )


def starts_unit(line: str) -> bool:
    """Whether a line inside a paragraph begins a new unit: a number set off by space or punctuation."""
    marker = find_marker(line[:200])
    return marker is not None and marker.spaced


def _numbered(text: str, heading: bool) -> Marker | None:
    match = _NUMBERED.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    numbering = Numbering(match["kind"])
    spaced = bool(match["gap"]) or not rest or rest[0] in "【（(["
    if not spaced and not heading and _CITING.match(rest):
        return None
    if numbering.is_division and (len(rest) > _LONGEST_DIVISION or rest.endswith(("。", "；", "：")) or "。" in rest):
        return None
    ordinal = _ordinal(match["number"], match["branch"])
    return ordinal and Marker(numbering, ordinal, _label(match["kind"], ordinal), rest.strip(), spaced)


def _listed(text: str) -> Marker | None:
    for name, pattern in _LISTED:
        match = pattern.match(text)
        ordinal = match and _ordinal(match["number"], None)
        if match and ordinal:
            return Marker(Numbering(name), ordinal, _list_label(name, ordinal[0]), text[match.end() :].strip())
    return None


def _ordinal(number: str, branch: str | None) -> tuple[int, int] | None:
    try:
        return parse_numeral(number), parse_numeral(branch) if branch else 0
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _label(kind: str, ordinal: tuple[int, int]) -> str:
    branch = f"之{format_numeral(ordinal[1])}" if ordinal[1] else ""
    return f"第{format_numeral(ordinal[0])}{kind}{branch}"


def _list_label(name: str, number: int) -> str:
    forms = {
        "han_comma": "{han}、",
        "han_bracket": "（{han}）",
        "digit_dot": "{digit}.",
        "digit_bracket": "（{digit}）",
    }
    return forms[name].format(han=format_numeral(number), digit=number)
