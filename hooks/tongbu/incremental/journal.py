"""What has changed since when: which answers, between the states that a project was seen in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from tongbu.incremental.questions import Question

_STATES = 400
_CHANGES = 60_000
"""More is not remembered: results older than that are made anew."""


@dataclass(frozen=True)
class Journal:
    """The states of a project, each with a name of its own, and in which of them a question was last answered anew.

    A name is drawn at random, so that it is never that of another process's state: of a name that is not in the
    journal nobody can say what has changed since.
    """

    states: dict[str, int]
    changed: dict[Question, int]

    @classmethod
    def begun(cls) -> Journal:
        """The journal of a project of which nothing is remembered."""
        return cls({secrets.token_hex(8): 0}, {})

    @property
    def now(self) -> str:
        """The name of the last state."""
        return next(reversed(self.states))

    def since(self, state: str) -> frozenset[Question] | None:
        """The questions that may be answered otherwise than in a state; None where that is forgotten."""
        if state not in self.states:
            return None
        then = self.states[state]
        return frozenset(question for question, when in self.changed.items() if when > then)

    def going_on(self, changed: Iterable[Question]) -> Journal:
        """The journal with one more state, in which these answers are others."""
        number = self.states[self.now] + 1
        states = {**self.states, secrets.token_hex(8): number}
        every = {**self.changed, **dict.fromkeys(changed, number)}
        if len(every) > _CHANGES:
            return self.begun()
        if len(states) > _STATES:
            states = dict(list(states.items())[_STATES // 2 :])
            oldest = min(states.values())
            every = {question: when for question, when in every.items() if when > oldest}
        return Journal(states, every)
