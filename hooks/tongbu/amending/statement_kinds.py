"""What a statement of a decision is before its grammar is asked: numbered, a heading of a document, a remark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongbu.amending.quotation import QUOTE
from tongbu.model.numeral import CHINESE_DIGITS

_NUMBERED = (
    (1, re.compile(rf"[{CHINESE_DIGITS}]{{1,6}}、")),
    (2, re.compile(rf"[（(][{CHINESE_DIGITS}]{{1,6}}[）)]")),
    (3, re.compile(r"\d{1,3}\s?(?:[.．、](?!\d)|(?=[　\t]))")),
    (4, re.compile(r"[（(]\d{1,3}[）)]")),
)
_NAMED = re.compile(r"《[^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120})?》")
_DOCUMENT_HEADING = re.compile(
    r"(?:对|将|关于)?(?:修改|修订)?(?P<name>《[^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120})?》)(?:[（(][^（）()]*[）)])*"
    r"(?:的修改(?:内容)?|(?:作|作出|进行|做)(?:如下|以下|下列|相应|了?)?修改|的?部分条文作(?:如下|以下)修改)?(?:[（(][^（）()]*[）)])?[：:。]?\Z"
)
_GROUP = re.compile(r"[^。“\ue000]{0,60}(?:作|作出|做|进行)(?:如下|以下|下列|相应)?(?:的)?修改[：:。]?\Z")
_INTRODUCTION = re.compile(r"(?:作|作出|做|进行)(?:如下|以下|下列)(?:修改|调整)[：:。，]?\s*\Z")
_IN_FORCE = re.compile(r"本(?:决定|修正案)自[^。\ue000]{1,40}(?:施行|生效)。?\s*\Z")
_CLOSING = re.compile(
    r"本(?:决定|修正案|修改决定|通知|公告)(?:自|从|由)|(?:重新|予以)(?:公布|印发|发布)[。]?\s*\Z|^(?:说明|注|附)[：:]"
    r"|比照适用|^[（(][^（）()]*(?:通过|公布|发布|施行)[^（）()]*[）)]\Z|^\S{1,12}[〔\[（(]\d{4}[〕\]）)]\S{0,3}\d+号\Z"
    r"|^\d{4}(?:-\d{1,2}){2}\Z|^\d{4}年\d{1,2}月\d{1,2}日\Z"
)
_REORDER = re.compile(
    r"(?:对|将)?(?:《[^《》]{1,60}》的)?(?:章|节|条|款|项|目|条文|条款|的|、|和|及){0,12}"
    r"(?:顺序|序号)(?:和顺序)?[^。；\ue000]{0,16}?(?:调整|顺延)"
    r"|(?:以下|其后|此后|后续|其他|其余)?各?(?:条|款|项)?(?:依次|相应)?(?:顺延|递推)"
)
_EDITORIAL = re.compile(r"(?:个别|部分|一些|有关|相关)文字[^。；\ue000]{0,8}?(?:调整|修改)(?:和修改|和调整)?")
_OTHER_LAW = re.compile(r"条文中?(?:所)?引用[^。；\ue000]{1,60}(?:序号|条文号|条款)[^。；\ue000]{0,60}?(?:调整|修改)")
_TITLE = re.compile(r"关于(?:修改|修订)[\s\S]*?(?:的决定|的通知|的公告)|修正案")
_MANY = re.compile(rf"等[{CHINESE_DIGITS}\d]{{1,6}}[部件项个]|部分|有关|若干(?:法律|法规|规章)")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number a statement begins with: its level (1 for 一、), 0 for none, and where its words begin."""

    level: int
    end: int


def numbering(text: str) -> Numbering:
    """The number that a statement begins with."""
    for level, pattern in _NUMBERED:
        if match := pattern.match(text):
            return Numbering(level, match.end())
    return Numbering(0, 0)


def names(text: str) -> list[str]:
    """The titles named in 《》, with them."""
    return [match[0] for match in _NAMED.finditer(text)]


def document_heading(text: str) -> str:
    """The title of the document to which the following statements belong, where the statement says that only."""
    match = _DOCUMENT_HEADING.match(text)
    return match["name"] if match else ""


def is_remark(text: str) -> bool:
    """Whether a statement orders nothing: it introduces, heads a group, or says when the decision takes effect."""
    if QUOTE in text:
        return False
    return bool(_GROUP.fullmatch(text) or _INTRODUCTION.search(text) or _CLOSING.search(text))


def in_force(text: str) -> int:
    """Where a statement goes over into saying when the decision takes effect; its length, where it does not."""
    match = _IN_FORCE.search(text)
    return match.start() if match else len(text)


def is_title(text: str) -> bool:
    """Whether a line is the title of a decision."""
    return bool(_TITLE.search(text)) and not text.endswith(("：", ":"))


def amends_many(title: str) -> bool:
    """Whether the title says that the decision amends several documents."""
    outside = _NAMED.sub("", title)
    return bool(_MANY.search(outside))


def closing_acts(text: str) -> list[tuple[str, int, int]]:
    """Orders about the whole text, in fixed words, and where they stand: 顺序调整, 文字调整, 引用序号调整."""
    found: list[tuple[str, int, int]] = []
    for name, pattern in (("引用序号调整", _OTHER_LAW), ("顺序调整", _REORDER), ("文字调整", _EDITORIAL)):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for _, start, end in found):
                found.append((name, *match.span()))
    return sorted(found, key=lambda each: each[1])
