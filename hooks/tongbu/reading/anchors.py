"""Permanent fragment identifiers.

`bian-1`, `bian-1-fenbian-2`, `zhang-3`, `zhang-3-jie-1` for 编 分编 章 节 (a 章 inside a 编: `bian-2-zhang-1`);
`tiao-30-zhi-1-kuan-2-xiang-1-mu-1` for 条 款 项 目, whatever 章 they stand in; `bufen-1-2-3` for 一、（一）1.;
`biaoti-2-1` for plain headings; `duan-1` for paragraphs outside articles; `wenben-1-` and `fujian-1-` before
all of these in further texts and in 附件. A second unit of the same name gets `-2`.
"""

from __future__ import annotations

from sys import intern

from tongbu.model.text import Unit, UnitLevel
from tongbu.reading.node import Node

_DIVISIONS = {UnitLevel.BOOK: "bian", UnitLevel.CHAPTER: "zhang", UnitLevel.SECTION: "jie"}
_WITHIN = {UnitLevel.PARAGRAPH: "kuan", UnitLevel.ITEM: "xiang", UnitLevel.SUBITEM: "mu"}


class Anchors:
    """Gives each unit its anchor, in reading order."""

    def __init__(self) -> None:
        self._times: dict[str, int] = {}
        self._used: set[str] = set()

    def finish_all(self, root: Node) -> tuple[Unit, ...]:
        """The finished units of all nodes below a root."""
        return self._finish_below(root, "", "", in_article=False)

    def _finish_below(self, parent: Node, above: str, part: str, *, in_article: bool) -> tuple[Unit, ...]:
        """The finished units of all nodes below one; `above` and `part` are the anchors they stand under."""
        units = []
        for node in parent.children:
            level = node.level
            if level is UnitLevel.BLOCK:
                anchor = ""
            elif in_article and level in _WITHIN:
                anchor = self._unique(f"{above}-{_WITHIN[level]}-{_number(node)}")
            else:
                anchor = self._unique(_name(node, parent, above, part))
            below: tuple[Unit, ...] = ()
            if node.children:
                inside = in_article or level is UnitLevel.ARTICLE
                below = self._finish_below(node, anchor, anchor if level is UnitLevel.PART else part, in_article=inside)
            units.append(Unit(level, node.line, node.label, node.ordinal, node.title, node.text, below, anchor))
        return tuple(units)

    def _unique(self, name: str) -> str:
        anchor = name
        while anchor in self._used:
            self._times[name] = self._times.get(name, 1) + 1
            anchor = f"{name}-{self._times[name]}"
        self._used.add(anchor)
        return intern(anchor)  # all documents have a `tiao-1`: it is kept once


def _name(node: Node, parent: Node, above: str, part: str) -> str:
    """The anchor of a unit that is no 款, 项 or 目, if no other unit has it."""
    level = node.level
    number = _number(node)
    if level is UnitLevel.ARTICLE:
        return _under(part, f"tiao-{number}")
    if level is UnitLevel.PART:
        return f"{'fujian' if node.is_annex else 'wenben'}-{number}"
    if level in _DIVISIONS:
        name = "fenbian" if node.is_subbook else _DIVISIONS[level]
        return _under(above if parent.level.is_division else part, f"{name}-{number}")
    if level.is_topic:
        return f"{above}-{number}" if parent.level.is_topic else _under(part, f"bufen-{number}")
    if level is UnitLevel.HEADING:
        return f"{above}-{number}" if parent.level is UnitLevel.HEADING else _under(part, f"biaoti-{number}")
    return _under(above, f"duan-{number}")


def _under(above: str, name: str) -> str:
    return f"{above}-{name}" if above else name


def _number(node: Node) -> str:
    if node.ordinal is None:
        return str(node.place)
    number, branch = node.ordinal
    return f"{number}-zhi-{branch}" if branch else str(number)
