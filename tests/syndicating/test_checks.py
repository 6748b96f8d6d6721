"""The checks that feeds and calendars are held against do notice what is wrong."""

import re
from datetime import date

import pytest
import vobject
from lxml import etree

from syndicating import atom_rules, icalendar_rules
from syndicating.syndicated import PUBLISHER, SETTINGS, all_feeds, draft, library
from tongbu.syndicating import consultation_calendar, write_feed

DAY = date(2026, 9, 25)
FEED = write_feed(all_feeds([draft()], DAY)["consultations"], PUBLISHER, DAY)
CALENDAR = consultation_calendar(library(draft(), draft("2026/b-cao")), SETTINGS.limits, PUBLISHER, DAY)


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (rb"#opened", rb"#closed-2026-09-20"),
        (rb"<summary.*?</summary>", b""),
        (rb"<updated>.*?</updated>", b""),
        (rb"<updated>[^<]*", b"<updated>2026-09-25 00:00"),
        (rb"<updated>[^<]*", b"<updated>2026-09-25T00:00:00"),
        (rb"<author>.*?</author>", b""),
        (rb"<title>[^<]*", b"<title>"),
        (rb'href="https://ly.example.gov.cn/policies', b'href="/policies'),
        (rb"<id>https:[^<]*", b"<id>feed"),
        (rb'rel="self"', b'rel="alternate"'),
        (rb"</feed>", b""),
    ],
)
def test_a_broken_feed_is_noticed(pattern: bytes, instead: bytes) -> None:
    atom_rules.check(FEED)
    broken = re.sub(pattern, instead, FEED, count=1, flags=re.DOTALL)
    assert broken != FEED
    with pytest.raises((AssertionError, etree.DocumentInvalid, etree.XMLSyntaxError)):
        atom_rules.check(broken)


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (rb"\r\n", b"\n"),
        (rb"\r\n \S", b""),
        (rb"SUMMARY:", b"SUMMARY:" + b"x" * 70),
        (rb"SUMMARY:", b"SUMMARY:\x07"),
        (rb"UID:[0-9a-f-]{36}\r\nSEQ", b"SEQ"),
        (rb"DTEND;VALUE=DATE:\d+", b"DTEND;VALUE=DATE:20200101"),
        (rb"END:VEVENT\r\n", b""),
        (rb"METHOD:PUBLISH\r\n", b""),
        (rb"UID:[0-9a-f-]{36}\r\nSEQ", b"UID:1\r\nSEQ"),
    ],
)
def test_a_broken_calendar_is_noticed(pattern: bytes, instead: bytes) -> None:
    icalendar_rules.check(CALENDAR)
    every = 0 if instead == b"UID:1\r\nSEQ" else 1
    broken = re.sub(pattern, instead.replace(b"\\", b"\\\\"), CALENDAR, count=every)
    assert broken != CALENDAR
    with pytest.raises((AssertionError, ValueError, KeyError, vobject.base.VObjectError)):
        icalendar_rules.check(broken)
