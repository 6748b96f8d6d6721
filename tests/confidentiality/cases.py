"""Thousands of lines of which it is known whether they hold something sensitive, and what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from confidentiality.invented import Inventor
from confidentiality.negatives import NEGATIVES
from confidentiality.positives import POSITIVES
from tongbu.model.sensitive import SensitiveKind as Kind


class Case(NamedTuple):
    """A text, and the kind of what it holds; None where it holds nothing."""

    text: str
    kind: Kind | None


def cases(seed: int, of_each: int) -> Iterator[Case]:
    """So many lines that hold something of each kind, and as many of each sort that hold nothing."""
    inventor = Inventor(seed)
    for kind, several in POSITIVES.items():
        for position in range(of_each):
            way = several[position % len(several)] if position % 4 == 0 else several[0]
            frame = way.frames[position % len(way.frames)]
            datum = inventor.source.choice(way.disguises)(way.make(inventor), inventor.source)
            yield Case(_framed(frame, datum, inventor), kind)
    for make, frames in NEGATIVES:
        for position in range(of_each):
            yield Case(_framed(frames[position % len(frames)], make(inventor), inventor), None)


def _framed(frame: str, datum: str, inventor: Inventor) -> str:
    return frame.replace("{name}", inventor.name()).replace("{}", datum)
