"""What happens in a consultation, day by day: each event once, with a name that never changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tongbu.model.consultation import consultation_stages
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.vocabulary import ConsultationState
from tongbu.settings import Limits


class EventKind(StrEnum):
    """A kind of event; the value is its permanent code in feeds and calendars."""

    OPENED = "opened"
    CLOSING = "closing"
    CLOSED = "closed"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    TERMINATED = "terminated"

    @property
    def word(self) -> str:
        """The Chinese words shown to readers."""
        return _WORDS[self]


_WORDS = {
    EventKind.OPENED: "开始征求意见",
    EventKind.CLOSING: "征求意见即将截止",
    EventKind.CLOSED: "征求意见截止",
    EventKind.OVERDUE: "逾期未反馈",
    EventKind.ANSWERED: "公布意见采纳情况",
    EventKind.TERMINATED: "终止征求意见",
}
_OF_STATE = {
    ConsultationState.OPEN: EventKind.OPENED,
    ConsultationState.CLOSED: EventKind.CLOSED,
    ConsultationState.OVERDUE: EventKind.OVERDUE,
    ConsultationState.ANSWERED: EventKind.ANSWERED,
    ConsultationState.TERMINATED: EventKind.TERMINATED,
}


@dataclass(frozen=True, slots=True)
class Event:
    """One event and its day; what is closed is so from the day after the last day for comment."""

    kind: EventKind
    on: date


def events(notice: ConsultationNotice, limits: Limits) -> tuple[Event, ...]:
    """All events, past and to come, in order of day: the stages' own days, and the warning before the end."""
    timeline = consultation_stages(notice, limits.feedback_days)
    found = [Event(_OF_STATE[turn.state], turn.on) for turn in timeline.turns if turn.state in _OF_STATE]
    if notice.closes:
        warned = notice.closes - timedelta(limits.closing_soon_days)
        if timeline.at(warned).state is ConsultationState.OPEN and warned != notice.opens:
            found.append(Event(EventKind.CLOSING, warned))
    return tuple(sorted(found, key=lambda event: (event.on, list(EventKind).index(event.kind))))
