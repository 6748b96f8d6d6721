"""The calendars of a site: 意见征集 for the public, 办理期限 for those who must act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from tongbu.deadlines import Deadline
from tongbu.model.dates import spoken
from tongbu.model.library import Library
from tongbu.settings import Limits
from tongbu.syndicating.calendar_entry import CalendarEntry
from tongbu.syndicating.consultation_days import consultation_days
from tongbu.syndicating.publisher import Publisher

CONSULTATIONS = "calendars/consultations.ics"
DEADLINES = "calendars/deadlines.ics"
"""Their addresses, relative to the site's root."""
NEAREST = 200
"""At most so many deadlines are in the calendar for the public."""


def consultation_calendar(library: Library, limits: Limits, publisher: Publisher, today: date) -> bytes:
    """Every consultation that is to come, open, or closed within the last year, with its hearing."""
    description = "公开征求意见的起止日期和听证会，截止以前提醒。"
    entries = consultation_days(library, limits, today)
    from tongbu.syndicating.icalendar_file import write_calendar  # loads icalendar: a tenth of a second

    return write_calendar(CONSULTATIONS, f"{publisher.website}·意见征集", description, entries, publisher, today)


def calendar_of(
    deadlines: Iterable[Deadline], publisher: Publisher, today: date, remind_days: int = 3, *, for_authors: bool = True
) -> bytes:
    """All the deadlines as one iCalendar file; duties remind `remind_days` days before, events do not.

    What authors have to write, and waivers (豁免), are left out of a file for the public, which has at most the 200
    deadlines nearest to the day: a program that follows it fetches all of it again and again, and what is further off
    comes in its time.
    """
    told = list(deadlines) if for_authors else told_to_the_public(deadlines, today)
    entries = (_of_deadline(deadline, remind_days, for_authors=for_authors) for deadline in told)
    description = "征求意见、反馈、听证、评估、解读、公开等事项的办理期限，由网站按文件的日期推算。"
    from tongbu.syndicating.icalendar_file import write_calendar  # see above

    return write_calendar(DEADLINES, f"{publisher.website}·办理期限", description, entries, publisher, today)


def told_to_the_public(deadlines: Iterable[Deadline], today: date) -> list[Deadline]:
    """Those that the file for the public has."""
    return _nearest([each for each in deadlines if not each.kind.is_internal], today)


def _nearest(deadlines: Sequence[Deadline], today: date) -> list[Deadline]:
    """Those nearest to the day, in the order given; of two that are equally near, the first."""
    by_distance = sorted(range(len(deadlines)), key=lambda place: abs((deadlines[place].day - today).days))
    return [deadlines[place] for place in sorted(by_distance[:NEAREST])]


def _of_deadline(deadline: Deadline, remind_days: int, *, for_authors: bool) -> CalendarEntry:
    return CalendarEntry(
        key=f"deadline:{deadline.key}",
        title=f"{deadline.kind.value}：{deadline.title}",
        first=deadline.day,
        last=deadline.day,
        category=deadline.kind.value,
        description="\n".join(_lines(deadline, for_authors=for_authors)),
        url=deadline.url,
        time=deadline.time,
        place=deadline.place,
        remind=deadline.day - timedelta(remind_days) if deadline.kind.stays_owed else None,
    )


def _lines(deadline: Deadline, *, for_authors: bool) -> Iterator[str]:
    yield deadline.what + (deadline.how if for_authors else "")
    if deadline.office:
        yield f"责任单位：{deadline.office}"
    if deadline.source:
        yield f"依据：{deadline.source}"
    if deadline.rule and for_authors:
        yield f"发布检查规则：{deadline.rule}"
    if deadline.waived_until and for_authors:
        yield f"经同意，{spoken(deadline.waived_until)}前（含当日）不作为问题检查。"
    if deadline.provisional:
        yield "这个日期跨到放假安排尚未公布的年份，公布后可能调整。"
