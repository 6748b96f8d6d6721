"""What is true of a document from which day on: the one source for every state shown.

A build computes a timeline; the page carries it as data, and the reader's browser picks the last
entry that is not after today. So a page built yesterday is right today without a second set of rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Turn(Generic[S]):
    """From the day `on`, the state is `state`; `by` is the id of the document that caused it, or ""."""

    on: date
    state: S
    by: str = ""


@dataclass(frozen=True, slots=True)
class Timeline(Generic[S]):
    """Turns in order of day; the first holds for all time before the second."""

    turns: tuple[Turn[S], ...]

    def at(self, day: date) -> Turn[S]:
        """The turn that holds on a day; the first one also before its own day."""
        current = self.turns[0]
        for turn in self.turns[1:]:
            if turn.on <= day:
                current = turn
        return current
