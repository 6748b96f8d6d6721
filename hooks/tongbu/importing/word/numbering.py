"""Automatic numbers of paragraphs (自动编号), counted as Word counts, so that they become words of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tongbu.importing.word.number_forms import format_number
from tongbu.importing.word.xml import child, children, is_on, name, number, value

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_MOST = 32_767


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    """An abstract list: its levels, and how far each has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stands before a paragraph: words, or a sign without a number."""

    text: str
    bullet: bool = False
    unknown: str = ""


class Numbering:
    """The lists of a document, which count on as paragraphs come."""

    def __init__(self, root: Any) -> None:
        """From the root of `numbering.xml`; None where there is none."""
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._started: set[tuple[str, int]] = set()
        for each in root if root is not None else ():
            if name(each) == "abstractNum":
                levels = dict(_level(found) for found in children(each, "lvl"))
                link = value(child(each, "numStyleLink")) or ""
                self._lists[value(each, "abstractNumId") or ""] = _List(levels, link=link)
            elif name(each) == "num":
                self._numbers[value(each, "numId") or ""] = _number(each)

    def style_link(self, num_id: str) -> str:
        """The style whose list stands for this one (numStyleLink), or ""."""
        known = self._list(num_id)
        return known.link if known and not known.levels else ""

    def level_of(self, num_id: str, style: str) -> int:
        """The level of a list that belongs to a style of headings; 0 where none does."""
        listed = self._list(num_id)
        levels = listed.levels.items() if listed else ()
        return next((at for at, level in levels if style and level.style == style), 0)

    def next(self, num_id: str, level: int) -> Numbered | None:
        """Count one paragraph on; None where the list is not there or counts nothing (numId 0)."""
        listed = self._list(num_id)
        if listed is None or not 0 <= level < _LEVELS:
            return None
        _, own, starts = self._numbers[num_id]
        form = own.get(level) or listed.levels.get(level)
        if form is None:
            return None
        self._count(listed, num_id, level, form, starts)
        if form.form == "bullet":
            return Numbered("", bullet=True)
        unknown: list[str] = []
        text = _PLACE.sub(lambda place: self._shown(listed, own, int(place[1]) - 1, form, unknown), form.text)
        return Numbered(text, unknown="".join(unknown[:1]))

    def _list(self, num_id: str) -> _List | None:
        return self._lists.get(self._numbers[num_id][0]) if num_id in self._numbers else None

    def _count(self, listed: _List, num_id: str, level: int, form: _Level, starts: dict[int, int]) -> None:
        start = starts.get(level, form.start)
        if level in starts and (num_id, level) not in self._started:
            listed.counts.pop(level, None)
        self._started.add((num_id, level))
        listed.counts[level] = min(listed.counts.get(level, start - 1) + 1, _MOST)
        for deeper in [each for each in listed.counts if each > level]:
            below = listed.levels.get(deeper, _Level())
            if below.restart is None or 0 < below.restart >= level + 1:
                del listed.counts[deeper]

    def _shown(self, listed: _List, own: dict[int, _Level], at: int, shown: _Level, unknown: list[str]) -> str:
        level = own.get(at) or listed.levels.get(at, _Level())
        count = listed.counts.get(at, level.start)
        form = "decimal" if shown.legal else level.form
        written = format_number(form, count)
        if written is None:
            unknown.append(form)
            return str(count)
        return written


def _level(element: Any) -> tuple[int, _Level]:
    text = value(child(element, "lvlText")) or ""
    start = number(child(element, "start"))
    return number(element, "ilvl") or 0, _Level(
        _form(element), text, 1 if start is None else max(start, 0), number(child(element, "lvlRestart")),
        is_on(child(element, "isLgl")), value(child(element, "pStyle")) or "",
    )  # fmt: skip


def _form(element: Any) -> str:
    """The format; newer ones stand in an alternative beside a plain one for older programs."""
    plain = child(element, "numFmt")
    choice = child(element, "AlternateContent", "Choice", "numFmt")
    fallback = child(element, "AlternateContent", "Fallback", "numFmt")
    found = next((each for each in (plain, fallback, choice) if each is not None), None)
    return value(found) or "decimal"


def _number(element: Any) -> tuple[str, dict[int, _Level], dict[int, int]]:
    own: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        at = number(override, "ilvl") or 0
        if (level := child(override, "lvl")) is not None:
            own[at] = _level(level)[1]
        if (start := number(child(override, "startOverride"))) is not None:
            starts[at] = start
    return value(child(element, "abstractNumId")) or "", own, starts
