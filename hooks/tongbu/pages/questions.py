"""The questions of a 问答 with their answers in plain words, as its page and machines read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.questions import question_in, question_units
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.markup import block
from tongbu.pages.ties import without_tie
from tongbu.pages.views.interpretation import Question

_ANSWERED = re.compile(r"\A答\s*[：:]\s*")


def questions_of(reading: Interpretation) -> tuple[Question, ...]:
    """Every question that is answered; none where the form is another."""
    found = ((unit, _answer(unit)) for unit in question_units(reading))
    return tuple(Question(unit.anchor, question_in(unit.title), answer) for unit, answer in found if answer)


def _answer(unit: Unit) -> str:
    """The words below a heading without those of questions below it, one paragraph a line."""
    return _ANSWERED.sub("", "\n".join(_lines(unit)))


def _lines(unit: Unit) -> Iterator[str]:
    if unit.text:
        words = block(without_tie(unit.text), lambda written: written).striptags()
        yield words if unit.level is UnitLevel.BLOCK else f"{unit.label}{words}"
    for child in unit.children:
        if question_in(child.title):
            continue
        if child.title:
            yield f"{child.label}{without_tie(child.title)}"
        yield from _lines(child)
