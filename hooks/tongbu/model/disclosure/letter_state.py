"""办理状态: how far a letter is on any day, computed from its dates and never typed."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.letter import Letter
from tongbu.model.disclosure.letter_channel import LetterChannel
from tongbu.model.disclosure.letter_clock import clock, is_late
from tongbu.model.timeline import Timeline, Turn


class LetterState(StrEnum):
    """The state of a letter on a day."""

    IN_HAND = "办理中"
    DUE_SOON = "临近到期"
    OVERDUE = "逾期"
    ANSWERED_IN_TIME = "按期办结"
    ANSWERED_LATE = "逾期办结"
    INVALID = "无效"

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to do."""
        return self in (LetterState.ANSWERED_IN_TIME, LetterState.ANSWERED_LATE, LetterState.INVALID)


def letter_states(
    letter: Letter, channel: LetterChannel, calendar: WorkCalendar, soon_workdays: int
) -> Timeline[LetterState]:
    """What state it is in from which day on; `soon_workdays` working days before its limit it is 临近到期."""
    if not letter.is_valid:
        return Timeline((Turn(date.min, LetterState.INVALID),))
    limits = clock(letter, channel, calendar)
    by = limits.answer_by.end
    soon = max(calendar.last_days(by, soon_workdays), letter.received)
    turns = [
        Turn(date.min, LetterState.IN_HAND),
        Turn(soon, LetterState.DUE_SOON),
        Turn(by + timedelta(1), LetterState.OVERDUE),
    ]
    if letter.closed:
        turns = [turn for turn in turns if turn.on < letter.closed]
        late = is_late(letter, limits)
        turns.append(Turn(letter.closed, LetterState.ANSWERED_LATE if late else LetterState.ANSWERED_IN_TIME))
    return Timeline(tuple(turns))
