"""What the articles of a policy hold that its readers ask for: terms, time limits, duties, how to apply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tongbu.model.text import LegalText, Unit, UnitLevel

_NUMBER = r"[〇零一二三四五六七八九十百千\d]+"
_TERM = re.compile(
    r"(?:本[^，。；]{1,6}所称(?:的)?|“)(?P<term>[^，。；“”]{1,20}?)”?，?\s*(?:是指|系指|，指)(?P<sense>[^。]+)"
)
_UNIT = r"(?:个工作日|个小时|个月|日|天|年|小时|分钟)"
_LIMIT = re.compile(
    rf"[^，。；：]*(?:{_NUMBER}\s*{_UNIT}(?:以内|之内|内|以前|前)|不(?:得)?超过{_NUMBER}\s*{_UNIT})[^，。；]*"
)
_ASIDE = re.compile(r"[（(][^（）()]*[）)]\Z")
"""（以下简称抽查） behind a term."""
_DUTY = re.compile(r"不得|禁止|责令|处罚|罚款|依法处理|追究")
_APPLYING = re.compile(r"申请|申报|受理|提交|材料|窗口")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article (`label`, `anchor`): a `subject` where they are about one, else ""."""

    label: str
    words: str
    subject: str = ""


def terms(text: LegalText) -> Iterator[Passage]:
    """Each term that the text defines, with what it means."""
    for article, words in _articles(text):
        for match in _TERM.finditer(words):
            yield Passage(article.label, match["sense"].strip(), _ASIDE.sub("", match["term"]))


def time_limits(text: LegalText) -> Iterator[Passage]:
    """Each clause that sets a time limit."""
    for article, words in _articles(text):
        for match in _LIMIT.finditer(words):
            yield Passage(article.label, match[0].strip())


def duties(text: LegalText) -> list[Unit]:
    """The articles that forbid or punish."""
    return [article for article, words in _articles(text) if _DUTY.search(words)]


def applying(text: LegalText) -> list[Unit]:
    """The articles that say how to apply for something."""
    return [article for article, words in _articles(text) if _APPLYING.search(words)]


def chapters(text: LegalText) -> list[tuple[str, list[Unit]]]:
    """The parts that an interpretation goes through: title, and the articles below, in reading order.

    Chapters where there are any; else the numbered topics of a text without articles; else the articles themselves.
    """
    for level in (UnitLevel.CHAPTER, UnitLevel.TOPIC_1):
        found = [unit for unit in text.walk() if unit.level is level]
        if found:
            return [(unit.title or _short(unit.text), _within(unit)) for unit in found]
    return [(unit.title, [unit]) for unit in text.articles()]


def _within(unit: Unit) -> list[Unit]:
    return [below for below in unit.walk() if below.level is UnitLevel.ARTICLE]


def _short(text: str) -> str:
    return re.split(r"[，。；：]", text, maxsplit=1)[0][:30]


def _articles(text: LegalText) -> Iterable[tuple[Unit, str]]:
    units = list(text.articles()) or [unit for unit in text.units if unit.level is UnitLevel.TOPIC_1]
    return ((unit, _words(unit)) for unit in units)


def _words(unit: Unit) -> str:
    """The words of a unit on one line, without its own number and title."""
    own = f"{unit.label}　{unit.title}" if unit.title else unit.label
    return unit.plain().removeprefix(own).replace("\n", "").strip()
