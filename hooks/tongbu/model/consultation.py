"""The stage of a public consultation (意见征集), computed from its dates."""

from __future__ import annotations

from datetime import date, timedelta

from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.timeline import Timeline, Turn
from tongbu.model.vocabulary import ConsultationState


def feedback_due(closes: date, feedback_days: int) -> date:
    """The last day for publishing what became of the opinions (采纳情况)."""
    return closes + timedelta(days=feedback_days)


def is_over(notice: ConsultationNotice, today: date) -> bool:
    """Whether the answer or the end (终止) is out; one dated later than today is only planned."""
    answered = notice.feedback is not None and notice.feedback.published <= today
    return answered or (notice.termination is not None and notice.termination.on <= today)


def consultation_stages(notice: ConsultationNotice, feedback_days: int) -> Timeline[ConsultationState]:
    """The timeline of a consultation; `feedback_days` is how long after closing an answer may take."""
    turns = [Turn(date.min, ConsultationState.UPCOMING)]
    if notice.opens:
        turns.append(Turn(notice.opens, ConsultationState.OPEN))
    if notice.closes:
        turns.append(Turn(notice.closes + timedelta(days=1), ConsultationState.CLOSED))
        turns.append(Turn(feedback_due(notice.closes, feedback_days) + timedelta(days=1), ConsultationState.OVERDUE))
    end: Turn[ConsultationState] | None = None
    if notice.termination:
        end = Turn(notice.termination.on, ConsultationState.TERMINATED)
    elif notice.feedback:
        end = Turn(notice.feedback.published, ConsultationState.ANSWERED)
    if end:
        turns = [*(turn for turn in turns if turn.on < end.on), end]
    return Timeline(tuple(turns))
