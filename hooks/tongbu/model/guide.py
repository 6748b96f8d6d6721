"""办事指引: what a guide must name, and how its steps are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.interpretation import Interpretation
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.model.vocabulary import InterpretationForm

ELEMENTS: dict[str, tuple[str, ...]] = {
    "办理流程": ("流程", "步骤", "办事指引", "怎么办", "怎样办", "如何办", "程序"),
    "办理材料": ("材料", "带什么", "准备什么"),
    "办理时间和地点": ("地点", "窗口", "在哪", "时间", "网址"),
    "咨询电话": ("联系", "咨询", "电话"),
}
"""The elements of a guide and the words by which headings are known to hold them (办事指南要素)."""
STEP = re.compile(r"\A(?P<label>第[一二三四五六七八九十]+步)[，、：:]?\s*")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `第一步`, and the unit that tells it."""

    label: str
    unit: Unit


def steps(reading: Interpretation) -> Iterator[Step]:
    """The steps of a 办事指引 in order; none in other forms."""
    if InterpretationForm.GUIDE in reading.meta.forms:
        for unit in reading.text.walk():
            if unit.level is UnitLevel.PARAGRAPH and (found := STEP.match(unit.text)):
                yield Step(found["label"], unit)


def element(text: LegalText, name: str) -> Unit | None:
    """The part of a text under the first heading that holds an element of `ELEMENTS`."""
    words = ELEMENTS[name]
    return next((unit for unit in text.walk() if unit.title and any(word in unit.title for word in words)), None)


def missing_elements(text: LegalText) -> tuple[str, ...]:
    """The elements that no heading names."""
    return tuple(name for name in ELEMENTS if element(text, name) is None)
