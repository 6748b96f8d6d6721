"""办理状态: how far a request is on any day, computed from its dates and never typed."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.request import Request
from tongbu.model.disclosure.request_clock import RequestClock, clock
from tongbu.model.timeline import Timeline, Turn


class RequestState(StrEnum):
    """The state of a request on a day."""

    IN_HAND = "办理中"
    TO_BE_COMPLETED = "等待补正"
    CONSULTING = "征求意见中"
    DUE_SOON = "临近到期"
    OVERDUE = "逾期"
    ANSWERED_IN_TIME = "按期办结"
    ANSWERED_LATE = "逾期办结"

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to do."""
        return self in (RequestState.ANSWERED_IN_TIME, RequestState.ANSWERED_LATE)


def request_states(request: Request, calendar: WorkCalendar, soon_workdays: int) -> Timeline[RequestState]:
    """What state it is in from which day on; `soon_workdays` working days before its limit it is 临近到期."""
    limits = clock(request, calendar)
    turns = _on_the_way(request, limits)
    by = limits.answer_by.end if limits.answer_by else None
    if by is not None:
        turns = [turn for turn in turns if turn.on <= by]
        soon = max(calendar.last_days(by, soon_workdays), turns[-1].on)
        turns += [Turn(soon, RequestState.DUE_SOON), Turn(by + timedelta(1), RequestState.OVERDUE)]
    if request.closed:
        turns = [turn for turn in turns if turn.on < request.closed]
        late = by is not None and request.closed > by
        turns.append(Turn(request.closed, RequestState.ANSWERED_LATE if late else RequestState.ANSWERED_IN_TIME))
    return Timeline(tuple(turns))


def _on_the_way(request: Request, limits: RequestClock) -> list[Turn[RequestState]]:
    """The turns before its limit comes near, in the order of days."""
    turns = [Turn(date.min, RequestState.IN_HAND)]
    steps = [
        (request.completion_asked, RequestState.TO_BE_COMPLETED),
        (request.completed, RequestState.IN_HAND),
    ]
    began, until = request.consultation_began, limits.paused_until
    if began and until and began >= limits.starts:
        resumed = until if until == request.consultation_ended else until + timedelta(1)
        steps += [(began, RequestState.CONSULTING), (resumed, RequestState.IN_HAND)]
    turns += [Turn(day, state) for day, state in steps if day is not None]
    return sorted(turns, key=lambda turn: turn.on)
