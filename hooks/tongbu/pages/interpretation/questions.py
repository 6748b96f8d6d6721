"""The questions of a 问答 with their answers in plain words, as its page and machines read them."""

from __future__ import annotations

import re

from tongbu.model.interpretation import Interpretation
from tongbu.model.questions import question_in, question_units
from tongbu.model.text import Unit
from tongbu.pages.text.plain_words import plain_lines
from tongbu.pages.views.interpretation import Question

_ANSWERED = re.compile(r"\A答\s*[：:]\s*")


def questions_of(reading: Interpretation) -> tuple[Question, ...]:
    """Every question that is answered; none where the form is another."""
    found = ((unit, _answer(unit)) for unit in question_units(reading))
    return tuple(Question(unit.anchor, question_in(unit.title), answer) for unit, answer in found if answer)


def _answer(unit: Unit) -> str:
    """The words below a heading without those of questions below it, one paragraph a line."""
    return _ANSWERED.sub("", "\n".join(plain_lines(unit, lambda child: bool(question_in(child.title)))))
