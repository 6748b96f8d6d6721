"""Consultations (意见征集) and their hearings (听证会) as entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.consulting.events import EventKind, events
from tongbu.model.dates import spoken
from tongbu.model.front_matter import ConsultationNotice, Hearing
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.settings import Limits
from tongbu.syndicating.calendar_entry import CalendarEntry

_KEPT = timedelta(days=365)


def consultation_days(library: Library, limits: Limits, today: date) -> Iterator[CalendarEntry]:
    """Every period and hearing to come, under way, or ended within the last year; in order of the first day."""
    found = (
        entry
        for draft in library.drafts
        if (notice := draft.meta.consultation)
        for entry in _entries(draft, notice, limits, today)
        if entry.last >= today - _KEPT
    )
    yield from sorted(found, key=lambda entry: (entry.first, entry.key))


def _entries(draft: Policy, notice: ConsultationNotice, limits: Limits, today: date) -> Iterator[CalendarEntry]:
    if notice.opens and notice.closes and notice.opens <= notice.closes:
        yield _period(draft, notice, notice.opens, notice.closes, limits, today)
    if notice.hearing:
        yield _hearing(draft, notice, notice.hearing, today)


def _period(
    draft: Policy, notice: ConsultationNotice, opens: date, closes: date, limits: Limits, today: date
) -> CalendarEntry:
    return CalendarEntry(
        key=f"consultation:{draft.url}",
        title=f"征求意见：{draft.meta.title}",
        first=opens,
        last=closes,
        category="意见征集",
        description="\n".join(_period_lines(draft, notice, opens, closes, today)),
        url=draft.url,
        remind=next((event.on for event in events(notice, limits) if event.kind is EventKind.CLOSING), None),
        cancelled=_called_off(notice, closes, today),
    )


def _period_lines(draft: Policy, notice: ConsultationNotice, opens: date, closes: date, today: date) -> Iterator[str]:
    yield f"{spoken(opens)}至{spoken(closes)}（含当日）公开征求意见，提出意见的方式见公告页面。"
    if draft.meta.summary:
        yield draft.meta.summary
    if notice.contact:
        yield f"联系方式：{notice.contact}"
    if notice.termination and notice.termination.on <= today:
        yield f"{spoken(notice.termination.on)}终止：{notice.termination.reason}"
    elif notice.feedback and notice.feedback.published <= today:
        yield f"采纳情况已于{spoken(notice.feedback.published)}公布。"


def _hearing(draft: Policy, notice: ConsultationNotice, hearing: Hearing, today: date) -> CalendarEntry:
    cancelled = _called_off(notice, hearing.on, today)
    held = "原定的听证会不再举行，征求意见已经终止。" if cancelled else "举行听证会。"
    lines = [f"就{in_title_marks(draft.meta.title)}{held}"]
    if hearing.registration and not cancelled:
        lines.append(f"报名：{hearing.registration}")
    if hearing.register_by and not cancelled:
        lines.append(f"报名截止：{spoken(hearing.register_by)}（含当日）")
    return CalendarEntry(
        key=f"hearing:{draft.url}",
        title=f"听证会：{draft.meta.title}",
        first=hearing.on,
        last=hearing.on,
        category="听证会",
        description="\n".join(lines),
        url=draft.url,
        time=hearing.time or "",
        place=hearing.place,
        cancelled=cancelled,
    )


def _called_off(notice: ConsultationNotice, day: date, today: date) -> bool:
    """Whether it is known by `today` that the consultation ends (终止) before the day is over."""
    return notice.termination is not None and notice.termination.on <= min(day, today)
