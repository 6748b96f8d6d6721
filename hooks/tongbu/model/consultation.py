"""The stage of a public consultation (意见征集), computed from its dates."""

from __future__ import annotations

from datetime import date, timedelta

from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.timeline import Timeline, Turn
from tongbu.model.vocabulary import ConsultationState


def consultation_stages(notice: ConsultationNotice, feedback_days: int) -> Timeline[ConsultationState]:
    """The timeline of a consultation; `feedback_days` is how long after closing an answer may take."""
    turns = [Turn(date.min, ConsultationState.UPCOMING)]
    if notice.opens:
        turns.append(Turn(notice.opens, ConsultationState.OPEN))
    if notice.closes:
        turns.append(Turn(notice.closes + timedelta(days=1), ConsultationState.CLOSED))
        turns.append(Turn(notice.closes + timedelta(days=feedback_days + 1), ConsultationState.OVERDUE))
    end: Turn[ConsultationState] | None = None
    if notice.termination:
        end = Turn(notice.termination.on, ConsultationState.TERMINATED)
    elif notice.feedback:
        end = Turn(notice.feedback.published, ConsultationState.ANSWERED)
    if end:
        turns = [*(turn for turn in turns if turn.on < end.on), end]
    return Timeline(tuple(turns))
