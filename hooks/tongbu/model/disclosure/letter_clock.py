"""The time a bureau has for a letter, in working days; the day on which it came is not counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.model.calendar import WorkCalendar, WorkingDays
from tongbu.model.disclosure.letter import Letter, LetterCategory
from tongbu.model.disclosure.letter_channel import LetterChannel
from tongbu.model.disclosure.request import YesNo
from tongbu.model.years import add_months

VETO_MONTHS = 3
"""A valid letter unanswered for longer fails a site in the inspection (政府网站与政务新媒体检查指标, 单项否决)."""


@dataclass(frozen=True, slots=True)
class LetterClock:
    """Every limit of one letter, each as the last day that is in time.

    `ordinary` is the limit without extension, `answer_by` with it; `forward_by` is None where the channel sets none.
    `veto` is the last day before the letter counts against the whole site. Days are provisional where counting touched
    a year without an official arrangement; `veto` is a matter of the calendar and never is.
    """

    forward_by: WorkingDays | None
    ordinary: WorkingDays
    answer_by: WorkingDays
    veto: date


def clock(letter: Letter, channel: LetterChannel, calendar: WorkCalendar) -> LetterClock:
    """The limits of a letter by its channel."""
    ordinary = calendar.after(letter.received, _allowed(letter, channel))
    extended = channel.extended if letter.extended_on else None
    longer = calendar.after(letter.received, extended) if extended else ordinary
    return LetterClock(
        forward_by=calendar.after(letter.received, channel.forwarding) if channel.forwarding else None,
        ordinary=ordinary,
        answer_by=max(ordinary, longer, key=lambda limit: limit.end),
        veto=add_months(letter.received, VETO_MONTHS),
    )


def is_late(letter: Letter, limits: LetterClock) -> bool:
    """Whether it was answered after its limit."""
    return letter.closed is not None and letter.closed > limits.answer_by.end


def _allowed(letter: Letter, channel: LetterChannel) -> int:
    if letter.complicated is YesNo.YES:
        return channel.complicated
    if letter.category is LetterCategory.QUESTION and channel.question:
        return channel.question
    return channel.simple
