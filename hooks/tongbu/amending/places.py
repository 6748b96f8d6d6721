"""One written place of a text: 第三条之一第二款第（四）项, 第二、三、四款, 第五章第一节, 第九条第三自然段."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tongbu.amending.decision import Ordinal, Place
from tongbu.model.numeral import NUMERAL, parse_numeral

_N = rf"[（(]?{NUMERAL}[）)]?"
_LIST = rf"{_N}(?:[、，和]{_N})*"
_BRANCH = rf"(?:之{NUMERAL})?"
_BELOW = rf"(?:\s?第{_LIST}款)?(?:\s?第{_LIST}项)?(?:\s?第{_LIST}目)?"
PLACE = (
    rf"(?:第{NUMERAL}[编章节]\s?)*第{_LIST}条(?!例){_BRANCH}{_BELOW}"
    rf"|第{_LIST}款(?:\s?第{_LIST}项)?(?:\s?第{_LIST}目)?|第{_LIST}项(?:\s?第{_LIST}目)?|第{_LIST}目"
    rf"|(?:第{NUMERAL}[编章节]\s?)+"
)
"""Matches one written place, with or without the levels above it."""

_DIVISION = re.compile(rf"第{NUMERAL}[编章节]")
_STEP = re.compile(rf"第(?P<numbers>{_LIST})(?P<unit>[条款项目])(?P<branch>{_BRANCH})")
_LONGEST_RANGE = 300
_NUMBER = re.compile(NUMERAL)


def read_place(written: str) -> list[Place]:
    """The places that one written place names: 第三、四款 is two."""
    division = "".join(match[0] for match in _DIVISION.finditer(written))
    steps = list(_STEP.finditer(written))
    places = [Place(division=division if not steps else "")]
    for step in steps:
        numbers = list(_numbers(step["numbers"]))
        branch = next(_numbers(step["branch"]), 0)
        places = [_below(place, step["unit"], (number, branch)) for place in places for number in numbers]
    return places


def read_part(written: str) -> Place:
    """The part of a text outside its articles that is named: 引言, 引言第二段, 题目."""
    if written.startswith("附"):
        return Place(part=written)
    if "段" in written:
        return Place(part="引言", paragraph=next(_numbers(written), 1))
    return Place(part="题目" if written in ("题目", "标题", "名称") else "引言")


def between(first: Place, last: Place) -> Iterator[Place]:
    """The places after `first` up to and with `last`: 第四条 to 第七条 is three."""
    unit, start, end = _run(first, last)
    for number in range(start + 1, min(end, start + _LONGEST_RANGE)):
        yield _below(last, unit, (number, 0))
    yield last


def _run(first: Place, last: Place) -> tuple[str, int, int]:
    """The lowest unit that both places number, and its numbers."""
    for unit, start, end in (("目", first.subitem, last.subitem), ("项", first.item, last.item)):
        if end:
            return unit, start or end, end
    if last.paragraph:
        return "款", first.paragraph or last.paragraph, last.paragraph
    return "条", (first.article or (0, 0))[0], (last.article or (0, 0))[0]


def _below(place: Place, unit: str, number: Ordinal) -> Place:
    if unit == "条":
        return replace(place, article=number)
    return place.below(unit, number[0])


def _numbers(written: str) -> Iterator[int]:
    for match in _NUMBER.finditer(written):
        try:
            yield parse_numeral(match[0])
        except ValueError:
            continue
