"""Automatic numbering in generated Word files: 第一条, 第一章, （一）, 一、, 1., as Word and WPS define them."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from tongbu.model.text import UnitLevel

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LEVELS = {
    UnitLevel.CHAPTER: (0, 0, "第%1章"),
    UnitLevel.ARTICLE: (1, 0, "第%1条"),
    UnitLevel.ITEM: (1, 1, "（%2）"),
    UnitLevel.SUBITEM: (1, 2, "%3."),
    UnitLevel.TOPIC_1: (2, 0, "%1、"),
    UnitLevel.TOPIC_2: (2, 1, "（%2）"),
    UnitLevel.TOPIC_3: (2, 2, "%3."),
}


class Lists:
    """Three lists of several levels: chapters, articles with 项 and 目, topics."""

    def __init__(self, document: Any, form: str) -> None:
        self._numbering = document.part.numbering_part.element
        self._ids: dict[int, str] = {}
        for at in (0, 1, 2):
            abstract, number = str(900 + at), str(900 + at)
            levels = sorted((level, text) for key, (of, level, text) in _LEVELS.items() if of == at)
            written = "".join(
                f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{"decimal" if level == 2 else form}"/>'
                f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
                for level, text in levels
            )
            first = self._numbering.find(qn("w:num"))
            made = parse_xml(f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{abstract}">{written}</w:abstractNum>')
            first.addprevious(made) if first is not None else self._numbering.append(made)
            self._numbering.append(
                parse_xml(f'<w:num xmlns:w="{_W}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>')
            )
            self._ids[at] = number

    def has(self, level: UnitLevel) -> bool:
        return level in _LEVELS

    def number(self, paragraph: Any, level: UnitLevel) -> None:
        """Give a paragraph the next number of its level."""
        at, deep, _ = _LEVELS[level]
        properties = paragraph._p.get_or_add_pPr()
        made = OxmlElement("w:numPr")
        for tag, value in (("w:ilvl", str(deep)), ("w:numId", self._ids[at])):
            child = OxmlElement(tag)
            child.set(qn("w:val"), value)
            made.append(child)
        properties.insert(0, made)
