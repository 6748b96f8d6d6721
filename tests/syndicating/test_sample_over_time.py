"""The feeds of the sample bureau as its files stand, on any two days: what was told stays told, word for word."""

from datetime import date, timedelta
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syndicating.atom_rules import check
from tongbu.reading.project import Project, read_project
from tongbu.syndicating import feeds, publisher_of, write_feed

ROOT = Path(__file__).parents[2]
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT, ROOT / "mkdocs.yml")


def told(project: Project, day: date) -> dict[str, dict[str, feedparser.FeedParserDict]]:
    publisher = publisher_of(project.settings)
    return {
        feed.url: {entry.id: entry for entry in check(write_feed(feed, publisher, day)).entries}
        for feed in feeds(project.library, project.settings, publisher.website, day)
    }


@settings(max_examples=20)
@given(day=DAYS, later=st.integers(0, 1000))
def test_what_was_told_stays_told(project: Project, day: date, later: int) -> None:
    before, after = told(project, day), told(project, day + timedelta(later))
    for url, entries in before.items():
        assert entries.items() <= after[url].items()


@settings(max_examples=20)
@given(day=DAYS)
def test_what_is_told_has_happened(project: Project, day: date) -> None:
    for entries in told(project, day).values():
        assert all(entry.updated[:10] <= day.isoformat() for entry in entries.values())
