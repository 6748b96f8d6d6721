"""Calendar entries as an iCalendar file (RFC 5545, RFC 7986) that programs subscribe to.

Nothing is taken from the clock: the same entries on the same day are the same bytes. Every entry is stamped with the
day of the build, and numbered by it (SEQUENCE), because a file has no memory of its earlier versions: an entry
whose day was moved must be newer, in every program, than the one it replaces.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from tongbu.settings import TIME_ZONE
from tongbu.syndicating.calendar_entry import CalendarEntry
from tongbu.syndicating.plain_text import line_of, text_of
from tongbu.syndicating.publisher import Publisher

_DAY = timedelta(days=1)
_FIRST_SEQUENCE = date(2000, 1, 1)
_MORNING = time(9)
_WHOLE_LIFE = datetime(1970, 1, 1)


def write_calendar(
    url: str, name: str, description: str, entries: Iterable[CalendarEntry], publisher: Publisher, today: date
) -> bytes:
    """The calendar published at `url`, relative to the site's root, as it is on the day `today`."""
    calendar = begun(url, name, description, publisher, today)
    for entry in entries:
        calendar.add_component(_event(entry, publisher, today))
    content: bytes = calendar.to_ical()
    return content


def begun(url: str, name: str, description: str, publisher: Publisher, today: date) -> Calendar:
    """A calendar without events yet, that knows the time zone of those written here."""
    calendar = Calendar()
    calendar.add("prodid", "-//tongbu//tongbu//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("uid", _uid(publisher, url))
    calendar.add("last-modified", _stamp(today))
    for key in ("name", "x-wr-calname"):
        calendar.add(key, line_of(name))
    for key in ("description", "x-wr-caldesc"):
        calendar.add(key, line_of(description))
    calendar.add("x-wr-timezone", TIME_ZONE.key)
    calendar.add("refresh-interval", _DAY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    if publisher.base:
        calendar.add("source", publisher.address(url), parameters={"VALUE": "URI"})
    calendar.add_component(_beijing_time())
    return calendar


def reviewed(event: Event, name: str, words: str) -> None:
    """Give an event other words for one of its properties."""
    event.pop(name, None)
    event.add(name, text_of(words))


def _event(entry: CalendarEntry, publisher: Publisher, today: date) -> Event:
    event = Event()
    event.add("uid", _uid(publisher, entry.key))
    event.add("dtstamp", _stamp(today))
    event.add("last-modified", _stamp(today))
    event.add("sequence", max((today - _FIRST_SEQUENCE).days, 0))
    event.add("dtstart", _start(entry))
    if not entry.time:
        event.add("dtend", entry.last + _DAY)
    title = line_of(entry.title)
    event.add("summary", f"【已取消】{title}" if entry.cancelled else title)
    event.add("description", text_of(entry.description))
    event.add("categories", [line_of(entry.category)])
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if entry.time and not entry.cancelled else "TRANSPARENT")
    event.add("class", "PUBLIC")
    if place := line_of(entry.place):
        event.add("location", place)
    if entry.url and publisher.base:
        event.add("url", publisher.address(entry.url))
    if entry.remind and not entry.cancelled:
        event.add_component(_alarm(entry, entry.remind, title))
    return event


def _start(entry: CalendarEntry) -> date | datetime:
    if not entry.time:
        return entry.first
    return datetime.combine(entry.first, time.fromisoformat(entry.time), TIME_ZONE)


def _alarm(entry: CalendarEntry, day: date, title: str) -> Alarm:
    """A reminder on a morning, counted from the end of what takes several days, else from the start."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    morning = datetime.combine(day, _MORNING)
    if entry.last > entry.first:
        end = datetime.combine(entry.last + _DAY, time())
        alarm.add("trigger", morning - end, parameters={"RELATED": "END"})
    else:
        clock = time.fromisoformat(entry.time) if entry.time else time()
        alarm.add("trigger", morning - datetime.combine(entry.first, clock))
    return alarm


def _uid(publisher: Publisher, key: str) -> str:
    """A name that no other site gives, and that needs no escaping in any program."""
    return str(uuid5(NAMESPACE_URL, f"{publisher.identity or publisher.bureau}{key}"))


def _stamp(today: date) -> datetime:
    """The beginning of the day in Beijing, written in UTC as the standard asks."""
    return datetime.combine(today, time(), TIME_ZONE).astimezone(UTC)


def _beijing_time() -> Timezone:
    """The zone as it has been since 1991 and is for every date here: eight hours, no summer time."""
    standard = TimezoneStandard()
    standard.add("dtstart", _WHOLE_LIFE)
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone = Timezone()
    zone.add("tzid", TIME_ZONE.key)
    zone.add_component(standard)
    return zone
