"""What is asked again and again, and whether a question (问答库) answers it."""

from __future__ import annotations

from tongbu.model.dates import iso
from tongbu.model.persons import without_persons
from tongbu.pages.desk import Desk
from tongbu.pages.views.letters import RecurrentRow
from tongbu.pages.views.parts import Link
from tongbu.replying.candidates import candidates

_SHOWN = 5


def recurrent_rows(desk: Desk) -> tuple[RecurrentRow, ...]:
    """Each by the number of letters, the most first."""
    found = candidates(desk.project.disclosure, desk.day, desk.settings.limits.letter_often)
    return tuple(
        RecurrentRow(
            title=without_persons(each.title),
            count=len(each.letters),
            last=iso(each.letters[-1].letter.received),
            letters=tuple(
                Link(came.letter.number, came.register.url(came.letter))
                for came in each.letters
                if came.letter.is_published
            )[-_SHOWN:],
            answer=Link(each.question.asked, each.question.url) if each.question else None,
        )
        for each in found
    )
