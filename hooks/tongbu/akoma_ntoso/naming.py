"""The names of Akoma Ntoso's Naming Convention: of works, of their versions, and of the units inside a text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.text import Unit, UnitLevel

LANGUAGE = "zho"
UNDATED = date(1, 1, 1)
"""Stands for a date that a document does not give; the schema asks for one."""

ELEMENTS = {
    UnitLevel.PART: ("part", "part"),
    UnitLevel.BOOK: ("book", "book"),
    UnitLevel.CHAPTER: ("chapter", "chp"),
    UnitLevel.SECTION: ("section", "sec"),
    UnitLevel.ARTICLE: ("article", "art"),
    UnitLevel.PARAGRAPH: ("paragraph", "para"),
    UnitLevel.ITEM: ("point", "point"),
    UnitLevel.SUBITEM: ("alinea", "al"),
}
"""The element and the abbreviation for each level."""
CONTAINER = ("hcontainer", "hcontainer")
"""Those of all others, which are named by their level."""


def kind_of(policy: Policy) -> str:
    """A draft is a bill, everything else an act."""
    return "bill" if policy.is_draft else "act"


def born(policy: Policy) -> date:
    """The day that dates the work: 成文日期, else the first day it was public or to be commented on."""
    notice = policy.meta.consultation
    return policy.meta.drafted or policy.meta.published or (notice.opens if notice else None) or UNDATED


def work(policy: Policy) -> str:
    """The work, whatever its version: `/akn/cn/act/2025-05-12/2025-gushu-mingmu`."""
    return f"/akn/cn/{kind_of(policy)}/{born(policy).isoformat()}/{quote(policy.id.replace('/', '-'))}"


def expression(policy: Policy) -> str:
    """Its text in Chinese as it begins to hold."""
    return f"{work(policy)}/{LANGUAGE}@{version(policy).isoformat()}"


def version(policy: Policy) -> date:
    """The day from which this text holds."""
    return born(policy) if policy.is_draft else starts(policy) or UNDATED


class UnitNames:
    """The eId of every unit of one text, none given twice: `chp_3__sec_1`, `art_30-1`, `art_30-1__para_2__point_1`."""

    def __init__(self, units: Iterable[Unit]) -> None:
        """Name all units."""
        self._names: dict[int, str] = {}
        self._taken: set[str] = set()
        self.by_anchor: dict[str, str] = {}
        self._name_all(units, "")

    def __getitem__(self, unit: Unit) -> str:
        """The name of a unit of the text."""
        return self._names[id(unit)]

    def _name_all(self, units: Iterable[Unit], above: str) -> None:
        positions: dict[str, int] = {}
        names, taken = self._names, self._taken
        for unit in units:
            kind = ELEMENTS.get(unit.level, CONTAINER)[1]
            positions[kind] = position = positions.get(kind, 0) + 1
            name = _wanted(unit, kind, position, above)
            if name in taken:
                name = self._free(name)
            taken.add(name)
            names[id(unit)] = name
            if unit.anchor:
                self.by_anchor[unit.anchor] = name
            if unit.children:
                self._name_all(unit.children, name)

    def _free(self, wanted: str) -> str:
        name, repeat = wanted, 2
        while name in self._taken:
            name, repeat = f"{wanted}-dup{repeat}", repeat + 1
        return name


def _wanted(unit: Unit, kind: str, position: int, above: str) -> str:
    """Articles count through the whole part, so that their chapters are no part of their names."""
    if unit.level is UnitLevel.ARTICLE:
        above = above.partition("__")[0] if above.startswith("part_") else ""
    prefix = f"{above}__" if above else ""
    if unit.ordinal is None or unit.level not in ELEMENTS:
        return f"{prefix}{kind}_{position}"
    number, branch = unit.ordinal
    return f"{prefix}{kind}_{number}-{branch}" if branch else f"{prefix}{kind}_{number}"
