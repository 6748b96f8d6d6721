"""The headings of a text while it is amended: 编 章 节, and 一、 where articles stand below topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tongbu.amending.decision import Ordinal
from tongbu.amending.substitution import Substitution, substitute
from tongbu.model.numeral import NUMERAL, format_numeral, parse_numeral
from tongbu.model.text import LegalText, Unit, UnitLevel

_STEP = re.compile(rf"第(?P<number>{NUMERAL})(?P<unit>[编章节])")
_DEPTH = {"编": 0, "章": 1, "节": 2}


@dataclass(eq=False)
class Heading:
    """One heading; `old` is its number with those of the divisions above it: 第三章第一节.

    `articles`: the old numbers of the articles below it.
    """

    label: str
    title: str
    old: str
    articles: tuple[Ordinal, ...] = ()

    @property
    def unit(self) -> str:
        """编, 章 or 节; "" for a topic."""
        return self.label[-1:] if self.label[-1:] in _DEPTH else ""

    def substitute(self, wanted: Sequence[Substitution]) -> list[bool]:
        """Replace words in the title; for each substitution whether its words were there."""
        whole, found = substitute(self.label + self.title, wanted)
        if any(found) and whole.startswith(self.label):
            self.title = whole[len(self.label) :]
            return found
        return [False] * len(wanted)


class Headings:
    """All headings of a text in order."""

    def __init__(self, text: LegalText) -> None:
        self._all = list(_headings(text.units, ""))
        chapters = [heading.label for heading in self._all if heading.unit == "章"]
        self._restart = {"章": len(set(chapters)) < len(chapters), "节": True, "编": False}
        self._changed = False

    def all(self) -> tuple[Heading, ...]:
        """The headings of 编 章 节, numbered anew where some came or went."""
        if self._changed:
            self._number()
        return tuple(heading for heading in self._all if heading.unit)

    def lines(self) -> tuple[str, ...]:
        """The same as lines."""
        return tuple(f"{heading.label}　{heading.title}" for heading in self.all())

    def find(self, division: str) -> Heading | None:
        """The heading of a division by its old number; 第五章 is 第二编第五章 where only one has that number."""
        named = "".join(match[0] for match in _STEP.finditer(_normal(division)))
        found = [heading for heading in self._all if named and heading.old.endswith(named)]
        return next((heading for heading in found if heading.old == named), found[0] if len(found) == 1 else None)

    def retitle(self, division: str, found: str, title: str) -> bool:
        """Give a division a new title; where no division is named, the one that has the title `found`."""
        heading = self.find(division) if division else self._titled(found)
        if heading is None:
            return False
        heading.title = _untitled(title, heading.label)
        return True

    def add(self, division: str, title: str) -> bool:
        """Add a division with its number in the amended text; those above it must be there."""
        steps = list(_STEP.finditer(_normal(division)))
        if not steps:
            return False
        self._number()
        unit, number = steps[-1]["unit"], parse_numeral(steps[-1]["number"])
        scope = self._scope(steps) if self._restart[unit] else range(len(self._all))
        same = [at for at in scope if self._all[at].unit == unit]
        at = same[number - 1] if 0 < number <= len(same) else scope.stop
        self._all.insert(at, Heading(steps[-1][0], _untitled(title, steps[-1][0]), ""))
        self._changed = True
        return True

    def remove(self, division: str) -> bool:
        """Take a division's heading away."""
        heading = self.find(division)
        if heading is None:
            return False
        self._all.remove(heading)
        self._changed = True
        return True

    def substitute(self, wanted: list[Substitution]) -> list[bool]:
        """Replace words in every heading; for each substitution whether its words were in one."""
        present = [False] * len(wanted)
        for heading in self._all:
            found = heading.substitute(wanted)
            present = [one or other for one, other in zip(present, found, strict=True)]
        return present

    def _titled(self, title: str) -> Heading | None:
        return next((heading for heading in self._all if title and heading.title == title.strip("　 ")), None)

    def _scope(self, steps: Sequence[re.Match[str]]) -> range:
        """The places of the headings below the division that a new one is added to; all, where it is not said."""
        start, stop = 0, len(self._all)
        for step in steps[:-1]:
            above = next((at for at in range(start, stop) if self._all[at].label == step[0]), None)
            if above is None:
                continue
            depth = _DEPTH[step["unit"]]
            start = above + 1
            stop = next((at for at in range(start, stop) if _DEPTH.get(self._all[at].unit, 9) <= depth), stop)
        return range(start, stop)

    def _number(self) -> None:
        counts = {"编": 0, "章": 0, "节": 0}
        for heading in self._all:
            if not heading.unit:
                continue
            counts[heading.unit] += 1
            heading.label = f"第{format_numeral(counts[heading.unit])}{heading.unit}"
            for below in ("章", "节"):
                if _DEPTH[below] > _DEPTH[heading.unit] and self._restart[below]:
                    counts[below] = 0


def _headings(units: Iterable[Unit], above: str) -> Iterator[Heading]:
    for unit in units:
        if unit.level is UnitLevel.ARTICLE:
            continue
        is_topic = unit.level.is_topic and any(each.level is UnitLevel.ARTICLE for each in unit.walk())
        if unit.level.is_division or is_topic:
            label = _normal(unit.label)
            below = (each.ordinal for each in unit.walk() if each.level is UnitLevel.ARTICLE)
            yield Heading(label, unit.title or unit.text, above + label, tuple(each for each in below if each))
            yield from _headings(unit.children, above + label)
        elif unit.level is UnitLevel.PART:
            yield from _headings(unit.children, above)


def _normal(label: str) -> str:
    """A division's number in Chinese numerals."""
    return _STEP.sub(lambda match: f"第{format_numeral(_number(match['number']))}{match['unit']}", label)


def _number(written: str) -> int:
    try:
        return parse_numeral(written)
    except ValueError:
        return 0


def _untitled(title: str, label: str) -> str:
    """The title without its number, where the decision quotes both."""
    plain = title.strip("　 ")
    number = _STEP.match(plain)
    return plain[number.end() if number else 0 :].removeprefix(label).strip("　 ")
