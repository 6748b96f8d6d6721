"""What a reading fault is: one card, which the command line and the site show with every finding."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.model.finding import Level


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault. `bad` is a text that has it, or words for one that text cannot show."""

    code: str
    name: str
    title: str
    why: str
    fix: str
    bad: str
    level: Level = Level.ERROR
