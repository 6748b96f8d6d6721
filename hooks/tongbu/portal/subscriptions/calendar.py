"""The calendars of consultations (意见征集) of all sites as one (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from icalendar import Calendar, Event

from tongbu.portal.member import Member
from tongbu.syndicating.icalendar_file import begun, reviewed
from tongbu.syndicating.plain_text import line_of
from tongbu.syndicating.publisher import Publisher


class NotACalendarError(ValueError):
    """The bytes are no calendar that a build wrote."""


def events_in(content: bytes, member: Member, home: str) -> Iterator[Event]:
    """The events of a site's calendar, each with the bureau's name and an address as `Member.leading` has it."""
    try:
        for event in Calendar.from_ical(content).events:
            yield _told(event, member, home)
    except (ValueError, KeyError, IndexError):
        raise NotACalendarError from None


def _told(event: Event, member: Member, home: str) -> Event:
    words = str(event.get("description", ""))
    reviewed(event, "description", f"{words}\n单位：{line_of(member.name)}".strip())
    if "url" in event:
        reviewed(event, "url", member.leading(str(event["url"]), home))
    _order(event)
    return event


def _order(event: Event) -> tuple[str, str]:
    return event.start.isoformat(), str(event["uid"])


def merged_calendar(
    url: str, name: str, description: str, events: Iterable[Event], publisher: Publisher, day: date
) -> bytes:
    """The calendar at `url`, in order of the first day; of two events with one name the first is told."""
    calendar = begun(url, name, description, publisher, day)
    found: dict[str, Event] = {}
    for event in events:
        found.setdefault(str(event["uid"]), event)
    for event in sorted(found.values(), key=_order):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
