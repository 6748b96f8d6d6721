"""一问一答: which headings of an interpretation ask, so that what stands below them answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.text import Unit
from tongbu.model.vocabulary import InterpretationForm

_ASKED = re.compile(r"\A(?:问\s*\d*\s*[：:]\s*)?(?P<words>.*[？?])(?:（[^（）]*）)?\Z")


def question_in(heading: str) -> str:
    """The question that a heading asks (`问：补助怎么领？（第三条）` asks 补助怎么领？), or ""."""
    asked = _ASKED.match(heading.strip())
    return asked["words"] if asked else ""


def question_units(reading: Interpretation) -> Iterator[Unit]:
    """The headings of a 问答 that ask, in reading order; none in other forms."""
    if InterpretationForm.QUESTIONS in reading.meta.forms:
        yield from (unit for unit in reading.text.walk() if unit.anchor and question_in(unit.title))
