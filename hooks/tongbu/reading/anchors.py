"""Permanent fragment identifiers.

`bian-1`, `bian-1-fenbian-2`, `zhang-3`, `zhang-3-jie-1` for 编 分编 章 节 (a 章 inside a 编: `bian-2-zhang-1`);
`tiao-30-zhi-1-kuan-2-xiang-1-mu-1` for 条 款 项 目, whatever 章 they stand in; `bufen-1-2-3` for 一、（一）1.;
`biaoti-2-1` for plain headings; `duan-1` for paragraphs outside articles; `wenben-1-` and `fujian-1-` before
all of these in further texts and in 附件. A second unit of the same name gets `-2`.
"""

from __future__ import annotations

from tongbu.model.text import Unit, UnitLevel
from tongbu.reading.node import Node

_DIVISIONS = {UnitLevel.BOOK: "bian", UnitLevel.CHAPTER: "zhang", UnitLevel.SECTION: "jie"}
_WITHIN = {UnitLevel.PARAGRAPH: "kuan", UnitLevel.ITEM: "xiang", UnitLevel.SUBITEM: "mu"}


class Anchors:
    """Gives each unit its anchor, in reading order."""

    def __init__(self) -> None:
        self._times: dict[str, int] = {}
        self._used: set[str] = set()

    def finish(self, node: Node, above: str = "", part: str = "", *, in_article: bool = False) -> Unit:
        """The finished unit of `node` and all below it; `above` and `part` are the anchors it stands under."""
        anchor = self._unique(self._name(node, above, part, in_article)) if node.level is not UnitLevel.BLOCK else ""
        if node.level is UnitLevel.PART:
            part = anchor
        inside = in_article or node.level is UnitLevel.ARTICLE
        children = tuple(self.finish(child, anchor, part, in_article=inside) for child in node.children)
        return Unit(node.level, node.line, node.label, node.ordinal, node.title, node.text, children, anchor)

    def _name(self, node: Node, above: str, part: str, in_article: bool) -> str:
        number = _number(node)
        if node.level is UnitLevel.PART:
            return f"{'fujian' if node.is_annex else 'wenben'}-{number}"
        if node.level is UnitLevel.ARTICLE:
            return _under(part, f"tiao-{number}")
        if node.level in _DIVISIONS:
            name = "fenbian" if node.is_subbook else _DIVISIONS[node.level]
            return _under(above if node.in_division else part, f"{name}-{number}")
        if node.level.is_topic:
            return f"{above}-{number}" if node.in_topic else _under(part, f"bufen-{number}")
        if node.level is UnitLevel.HEADING:
            return f"{above}-{number}" if node.in_heading else _under(part, f"biaoti-{number}")
        name = _WITHIN[node.level] if in_article else "duan"
        return _under(above, f"{name}-{number}")

    def _unique(self, name: str) -> str:
        anchor = name
        while anchor in self._used:
            self._times[name] = self._times.get(name, 1) + 1
            anchor = f"{name}-{self._times[name]}"
        self._used.add(anchor)
        return anchor


def _under(above: str, name: str) -> str:
    return f"{above}-{name}" if above else name


def _number(node: Node) -> str:
    if node.ordinal is None:
        return str(node.place)
    number, branch = node.ordinal
    return f"{number}-zhi-{branch}" if branch else str(number)
