"""Which questions are asked again and again (重复提问), and which of them a question of the 问答库 answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.letter import Letter, LetterCategory, LetterRegister
from tongbu.model.disclosure.question import Question
from tongbu.replying.recurring import Asked, recurring

_OF_SOMEBODY = frozenset({LetterCategory.COMPLAINT, LetterCategory.REPORT})
"""Letters about what somebody did: each is a case of its own, however alike they read."""


@dataclass(frozen=True, slots=True)
class Came:
    """A letter, its register and its place there, from 0."""

    register: LetterRegister
    position: int
    letter: Letter


@dataclass(frozen=True, slots=True)
class Candidate:
    """Letters that ask the same, the latest last, under the title that most of them have; `question` answers them."""

    title: str
    letters: tuple[Came, ...]
    question: Question | None


def candidates(disclosure: Disclosure, day: date, often: int) -> tuple[Candidate, ...]:
    """What valid letters other than complaints asked at least `often` times until a day; the most asked first."""
    came = sorted(_came(disclosure, day), key=lambda each: (each.letter.received, each.letter.number))
    if len(came) < often:
        return ()
    questions = [question for table in disclosure.questions.values() for question in table.rows]
    named = {number: question for question in questions for number in question.letters}
    texts = [Asked(question.asked, "") for question in questions]
    texts += [Asked(each.letter.title, each.letter.words) for each in came]
    found = []
    for group in recurring(texts):
        letters = tuple(came[place - len(questions)] for place in group if place >= len(questions))
        if len(letters) < often:
            continue
        alike = next((questions[place] for place in group if place < len(questions)), None)
        written = next((named[each.letter.number] for each in letters if each.letter.number in named), None)
        titles = Counter(each.letter.title for each in letters)
        found.append(Candidate(titles.most_common(1)[0][0], letters, written or alike))
    return tuple(sorted(found, key=lambda each: (-len(each.letters), each.title)))


def _came(disclosure: Disclosure, day: date) -> Iterator[Came]:
    for register in disclosure.letters.values():
        for position, letter in enumerate(register.rows):
            if letter.is_valid and letter.received <= day and letter.category not in _OF_SOMEBODY:
                yield Came(register, position, letter)
