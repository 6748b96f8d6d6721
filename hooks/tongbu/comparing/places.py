"""Where in a document a passage stands: among its rules, in the notice that issues them, or in an attachment (附件)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from tongbu.comparing.issuing import issued
from tongbu.markup.shown_words import shown_inline
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.model.titles import in_title_marks

_BRACKETED = re.compile(r"\s*[（(][^（）()]+[）)]\s*\Z")
_CLOSING = re.compile(r"\s*(?:抄送|主送|分送)")
_DECREE = re.compile(r"(?:令|公告|通告|决定)(?:[（(〔第][^）]*)?\Z")
_UNNUMBERED = (UnitLevel.PARAGRAPH, UnitLevel.BLOCK)


class Place(StrEnum):
    """Where a passage stands, in the word shown to readers; only rules and attachments are said to have changed."""

    RULES = "正文"
    NOTICE = "通知正文"
    DECREE = "公布令、公告正文"
    REMARK = "附注"
    ANNEX = "附件"

    @property
    def is_frame(self) -> bool:
        """Whether it only goes with rules: the notice or decree that issues them, the remark after its signature."""
        return self in (Place.NOTICE, Place.DECREE, Place.REMARK)


class Places:
    """The places of one text.

    It is a notice that issues rules only where it names the text below it or attached to it as what it issues. Of such
    a notice what has no number goes with the rules, and the text it names is the rules; other attachments are none.
    """

    def __init__(self, text: LegalText) -> None:
        self._parts = [unit for unit in text.units if unit.level is UnitLevel.PART]
        self._lines = [part.line for part in self._parts]
        self._closed = text.signature.line if text.signature else None
        named = issued(text, self._parts) if self._parts else frozenset()
        self._annexes = frozenset(part.line for part in self._parts if part.label and part.line not in named)
        self._frame = Place.DECREE if _DECREE.search(text.title) else Place.NOTICE
        main = (unit for unit in text.units if unit.level is not UnitLevel.PART)
        self._issues = bool(named) and not any(each.level is UnitLevel.ARTICLE for unit in main for each in unit.walk())

    def of(self, unit: Unit) -> Place:
        """The place of a passage's unit."""
        part = self._part(unit)
        if part is not None:
            if part.line in self._annexes:
                return Place.ANNEX
            return Place.REMARK if unit.line == part.line and _is_remark(unit.children) else Place.RULES
        if unit.level not in _UNNUMBERED:
            return Place.RULES
        if self._closed is not None and unit.line > self._closed and _is_remark([unit]):
            return Place.REMARK
        return self._frame if self._issues else Place.RULES

    def annex(self, unit: Unit) -> str:
        """The name of the attachment in which a passage's unit stands, or "": 附件1, 附件《申请表》."""
        part = self._part(unit)
        if part is None or part.line not in self._annexes:
            return ""
        title = shown_inline(part.title)
        return part.label if part.ordinal or not title else f"{part.label}{in_title_marks(title)}"

    def _part(self, unit: Unit) -> Unit | None:
        at = bisect_right(self._lines, unit.line)
        return self._parts[at - 1] if at else None


def _is_remark(units: Sequence[Unit]) -> bool:
    """Whether these are paragraphs in brackets, or say to whom copies go: a 题注, a 附注, a 版记."""
    return bool(units) and all(
        each.level is UnitLevel.PARAGRAPH and bool(_BRACKETED.match(each.text) or _CLOSING.match(each.text))
        for each in units
    )
