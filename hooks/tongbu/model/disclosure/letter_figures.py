"""What letters come to: month by month, by channels and by offices, and how long answers took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.disclosure.letter_clock import clock, is_late
from tongbu.model.disclosure.request import YesNo

NO_OFFICE = "没有转办"
"""Where the figures have letters that went to nobody yet."""


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month (`2026-03`): 收到 and 有效, 指引信访 of what came in it; 转办 and 办结 by the days on which it was done.

    `workdays` is the median of working days that the answers of the month took, None where there are none.
    """

    month: str
    received: int
    valid: int
    forwarded: int
    answered: int
    guided: int
    workdays: float | None


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The letters that share a channel or an office, as of a day.

    `in_time` of `due` were answered by their limit; due are those that were answered, and those whose limit has passed.
    """

    name: str
    received: int
    valid: int
    answered: int
    in_time: int
    due: int
    workdays: float | None

    @property
    def share(self) -> float | None:
        """The share, 0 to 1, that was answered in time; None where nothing was due."""
        return self.in_time / self.due if self.due else None


@dataclass(frozen=True, slots=True)
class LetterFigures:
    """Letters of registers as of a day; `months` are all from the first to the day's, `total` is all together."""

    months: tuple[MonthFigures, ...]
    channels: tuple[GroupFigures, ...]
    offices: tuple[GroupFigures, ...]
    total: GroupFigures


def letter_figures(
    registers: Mapping[int, LetterRegister], channels: Channels, day: date, calendar: WorkCalendar
) -> LetterFigures:
    """The figures as of a day; what came, went or was answered after it does not count. Groups are by their size."""
    letters = [letter for register in registers.values() for letter in register.rows if letter.received <= day]

    def grouped(key: Callable[[Letter], str]) -> tuple[GroupFigures, ...]:
        found: dict[str, list[Letter]] = defaultdict(list)
        for letter in letters:
            found[key(letter)].append(letter)
        made = (_group(name, each, channels, day, calendar) for name, each in found.items())
        return tuple(sorted(made, key=lambda group: (-group.received, group.name)))

    return LetterFigures(
        months=tuple(_months(letters, day, calendar)),
        channels=grouped(lambda letter: channels.of(letter.channel).name),
        offices=grouped(lambda letter: letter.office or NO_OFFICE),
        total=_group("", letters, channels, day, calendar),
    )


def _months(letters: Iterable[Letter], day: date, calendar: WorkCalendar) -> Iterable[MonthFigures]:
    came, went, done = (
        defaultdict[str, list[Letter]](list),
        defaultdict[str, int](int),
        defaultdict[str, list[int]](list),
    )
    for letter in letters:
        came[_month(letter.received)].append(letter)
        if letter.forwarded and letter.forwarded <= day:
            went[_month(letter.forwarded)] += 1
        if letter.is_valid and letter.closed and letter.closed <= day:
            done[_month(letter.closed)].append(calendar.between(letter.received, letter.closed).days)
    for month in _span(min(came), _month(day)) if came else ():
        new = came[month]
        yield MonthFigures(
            month=month,
            received=len(new),
            valid=sum(letter.is_valid for letter in new),
            forwarded=went[month],
            answered=len(done[month]),
            guided=sum(letter.petition is YesNo.YES for letter in new),
            workdays=median(done[month]) if done[month] else None,
        )


def _group(name: str, letters: list[Letter], channels: Channels, day: date, calendar: WorkCalendar) -> GroupFigures:
    valid = [letter for letter in letters if letter.is_valid]
    answered = in_time = due = 0
    used = []
    for letter in valid:
        limits = clock(letter, channels.of(letter.channel), calendar)
        if not letter.is_open(day) and letter.closed:
            answered += 1
            due += 1
            in_time += not is_late(letter, limits)
            used.append(calendar.between(letter.received, letter.closed).days)
        elif limits.answer_by.end < day:
            due += 1
    return GroupFigures(name, len(letters), len(valid), answered, in_time, due, median(used) if used else None)


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _span(first: str, last: str) -> Iterable[str]:
    """All months from one to another."""
    begin, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))
