"""What is missing of a document's reviews (审核), and until when an emergency publication may make up for it (补审)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tongbu.model.calendar import WorkCalendar
from tongbu.model.front_matter import Document, Emergency

_NAMES = (("初审", "一审"), ("复审", "二审"), ("终审", "三审"))


def missing_stages(meta: Document, stages: Iterable[str]) -> list[str]:
    """Those of the stages asked for that the document's record does not have."""
    held = [each.stage for each in meta.reviews]
    return [stage for stage in stages if not any(_is(stage, each) for each in held)]


def longest_term(emergency: Emergency, workdays: int, calendar: WorkCalendar) -> date:
    """The last day that the limit, a number of working days, allows, whatever the document says."""
    return calendar.after(emergency.on, workdays).end


def last_day(emergency: Emergency, workdays: int, calendar: WorkCalendar) -> date:
    """The last day for making up for the reviews of an emergency publication: the author may shorten the term only."""
    longest = longest_term(emergency, workdays, calendar)
    return min(emergency.until, longest) if emergency.until else longest


def _is(stage: str, held: str) -> bool:
    """Whether a stage is the one asked for, by either of its names."""
    names = next((names for names in _NAMES if stage in names), (stage,))
    return any(name in held for name in names)
