"""What RFC 5545 asks of a calendar that is published, as checks of our own, written against its text."""

import re

import icalendar
import vobject

_LINE = re.compile(rb"[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*:.*\Z", re.DOTALL)
_ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "SEQUENCE", "LAST-MODIFIED")


def check(content: bytes) -> icalendar.Calendar:
    """The calendar, once it is known to keep the rules."""
    check_lines(content)
    parsed = vobject.readOne(content.decode())
    parsed.validate(raiseException=True)
    calendar = icalendar.Calendar.from_ical(content)
    assert calendar.to_ical() == content
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["PRODID"]
    for event in calendar.walk("VEVENT"):
        check_event(event)
    names = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert len(set(names)) == len(names)
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    assert {found.decode() for found in re.findall(rb"TZID=([^:;]+)", content)} <= zones
    return calendar


def check_lines(content: bytes) -> None:
    """CRLF everywhere, no line above 75 octets, no character cut in two, no control character."""
    assert content.endswith(b"\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert b"\n" not in line
        assert b"\r" not in line
        assert 0 < len(line) <= 75
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", line.decode())
    for line in content.replace(b"\r\n ", b"").splitlines():
        assert _LINE.match(line), line


def check_event(event: icalendar.Event) -> None:
    for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED"):
        assert key in event, key
    for key in _ONCE:
        assert not isinstance(event.get(key), list), key
    assert event["DTSTAMP"].to_ical().endswith(b"Z")
    assert event["LAST-MODIFIED"].to_ical().endswith(b"Z")
    if "DTEND" in event:
        assert type(event["DTEND"].dt) is type(event["DTSTART"].dt)
        assert event["DTEND"].dt > event["DTSTART"].dt
    for alarm in event.walk("VALARM"):
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["DESCRIPTION"]
        assert alarm["TRIGGER"]
