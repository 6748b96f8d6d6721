"""What is still to be confirmed (待核对) in a document's front matter, and the document once a person has confirmed it.

The document is text, line by line as its author left it: only the lines of what was confirmed change, and the others
keep every byte, line ends included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from tongbu.importing.writing.front_matter import UNCONFIRMED
from tongbu.markup.front_matter_values import yaml_scalar
from tongbu.model.said_values import said
from tongbu.reading.dates import DateError, parse_date

_FENCE = re.compile(r"\ufeff?---\s*")
_ITEM = re.compile(r"\s*- +\S")
_ASKS = re.compile(r"#\s*请核对")
_EXPLAINS = re.compile(r"#\s*逐项核对")


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing to confirm: the line that lists it, its key, why it was guessed, and the lines of its value.

    Lines are counted from 0. `first` to `last` (not included) are those of the key; both are -1 where the list names
    something that is no key, as an instruction does. `shown` is the value as people read it.
    """

    line: int
    key: str
    reason: str
    first: int
    last: int
    shown: str

    @property
    def is_plain(self) -> bool:
        """Whether the value stands on the line of its key, so that another can be put in its place."""
        return self.last - self.first == 1


def guesses(lines: Sequence[str]) -> list[Guess]:
    """Everything that is to be confirmed, in order; lines that cannot be understood are left to the author."""
    end = _end(lines)
    start = next((at for at in range(1, end) if lines[at].startswith(f"{UNCONFIRMED}:")), end)
    return [_guess(lines, at, end) for at in range(start + 1, _after(lines, start, end)) if _ITEM.match(lines[at])]


def confirmed(lines: Sequence[str], guess: Guess, value: str | None) -> list[str]:
    """The lines after a guess was confirmed; a `value` takes the place of the one that stands there."""
    made: list[str | None] = list(lines)
    made[guess.line] = None
    if guess.first >= 0:
        above = guess.first - 1
        if _ASKS.match(lines[above]):
            made[above] = None
        if value is not None:
            line = lines[guess.first]
            made[guess.first] = f"{guess.key}: {_written(value)}{line[len(line.rstrip()) :]}"
    if len(guesses(lines)) == 1:
        start = next(at for at in range(guess.line, 0, -1) if lines[at].startswith(f"{UNCONFIRMED}:"))
        made[start] = None
        if _EXPLAINS.match(lines[start - 1]):
            made[start - 1] = None
    return [line for line in made if line is not None]


def _end(lines: Sequence[str]) -> int:
    """The line that closes the front matter; 0 where there is none."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    return next((at for at in range(1, len(lines)) if _FENCE.fullmatch(lines[at])), 0)


def _after(lines: Sequence[str], start: int, end: int) -> int:
    """The first line behind the value of the key at `start`."""
    return next((at for at in range(start + 1, end) if lines[at].strip() and lines[at][0] not in " \t-"), end)


def _guess(lines: Sequence[str], at: int, end: int) -> Guess:
    key, _, reason = _said(lines[at]).partition("——")
    first = next((line for line in range(1, end) if lines[line].startswith(f"{key}:")), -1)
    if first < 0:
        return Guess(at, key, reason, -1, -1, "")
    last = _after(lines, first, end)
    return Guess(at, key, reason, first, last, _shown(lines[first:last], key))


def _said(line: str) -> str:
    try:
        listed = yaml.safe_load(line)
    except yaml.YAMLError:
        listed = None
    return listed[0] if isinstance(listed, list) and isinstance(listed[0], str) else line.strip().removeprefix("- ")


def _shown(lines: Sequence[str], key: str) -> str:
    """A value as people read it; as it is written where that is no YAML."""
    written = "\n".join(line.rstrip() for line in lines)
    try:
        read = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506  # makes nothing but strings
    except yaml.YAMLError:
        read = None
    if isinstance(read, dict) and key in read:
        return said(read[key])
    return "、".join(part for line in lines if (part := line.removeprefix(f"{key}:").strip().removeprefix("- ")))


def _written(value: str) -> str:
    try:
        return yaml_scalar(parse_date(value))
    except DateError:
        return yaml_scalar(value)
