"""The time a bureau has for a request, in working days (政府信息公开条例 art. 30 to 34).

The day on which something happens is not counted. Time for consulting third parties and other organs is not counted
either, but no more of it than the fifteen working days that they are given: an organ that is not answered decides by
itself, and this is the reading that no applicant can dispute (ADR 0031).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.model.calendar import WorkCalendar, WorkingDays
from tongbu.model.disclosure.request import Request

ANSWER_WORKDAYS = 20
EXTENSION_WORKDAYS = 20
COMPLETION_WORKDAYS = 7
OPINION_WORKDAYS = 15


@dataclass(frozen=True, slots=True)
class RequestClock:
    """Every limit of one request, each as the last day that is in time.

    `starts` is the day from which the answer's time runs: that of receipt, or of the completed request. `ordinary` is
    the limit without extension, `answer_by` with it; both are None while the applicant is asked to complete. They rest
    on what is known: opinions that have not come are expected on the last day for them, `opinions_by`, which is None
    where nobody is consulted. `paused_until` is the last day that is not counted, None where all are. A day is
    provisional where counting touched a year without an official arrangement.
    """

    starts: date
    completion_by: WorkingDays
    ordinary: WorkingDays | None
    answer_by: WorkingDays | None
    opinions_by: WorkingDays | None
    paused_until: date | None

    @property
    def is_provisional(self) -> bool:
        """Whether the day for the answer may still move."""
        return self.answer_by is not None and self.answer_by.provisional


def clock(request: Request, calendar: WorkCalendar) -> RequestClock:
    """The limits of a request, by what its row says; contradictory dates are told by a rule and never raise."""
    completion_by = calendar.after(request.received, COMPLETION_WORKDAYS)
    opinions_by = calendar.after(request.consultation_began, OPINION_WORKDAYS) if request.consultation_began else None
    starts = request.completed or request.received
    if request.completion_asked and not request.completed:
        return RequestClock(starts, completion_by, None, None, opinions_by, None)
    paused_until = _paused_until(request, opinions_by) if opinions_by else None
    ordinary = _limit(request, starts, ANSWER_WORKDAYS, paused_until, calendar)
    extended = min(request.extension or 0, EXTENSION_WORKDAYS)
    answer_by = _limit(request, starts, ANSWER_WORKDAYS + extended, paused_until, calendar) if extended else ordinary
    return RequestClock(starts, completion_by, ordinary, answer_by, opinions_by, paused_until)


def workdays_used(request: Request, calendar: WorkCalendar, day: date) -> int:
    """How many working days of its limit were used up by the end of a day; 0 while the applicant is to complete."""
    limits = clock(request, calendar)
    if limits.answer_by is None or day <= limits.starts:
        return 0
    used = calendar.between(limits.starts, day).days
    began = request.consultation_began
    if began is None or limits.paused_until is None or began < limits.starts or day <= began:
        return used
    return used - max(calendar.between(began, min(limits.paused_until, day)).days, 0)


def _paused_until(request: Request, opinions_by: WorkingDays) -> date:
    """The last day of consulting that is not counted."""
    return min(request.consultation_ended or opinions_by.end, opinions_by.end)


def _limit(
    request: Request, starts: date, allowed: int, paused_until: date | None, calendar: WorkCalendar
) -> WorkingDays:
    """The last day of `allowed` working days from `starts`, those of consulting left out."""
    plain = calendar.after(starts, allowed)
    began = request.consultation_began
    if began is None or paused_until is None or not starts <= began < plain.end or paused_until <= began:
        return plain
    before = calendar.between(starts, began)
    rest = calendar.after(paused_until, allowed - before.days)
    paused = calendar.between(began, paused_until)
    return WorkingDays(allowed, rest.end, before.provisional or rest.provisional or paused.provisional)
