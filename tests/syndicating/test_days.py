"""A feed and a calendar made of documents' days are those made of the documents themselves."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from sample import sample_project
from tongbu.deadlines import Deadline, deadlines
from tongbu.reading.project import Project
from tongbu.syndicating import Days, calendars, days_of, feeds, nearest, told_to_the_public

DAYS = [date(2024, 1, 1) + timedelta(days=61 * step) for step in range(24)]


@pytest.fixture(scope="module")
def project() -> Project:
    return sample_project()


def days(project: Project, day: date) -> Mapping[str, Days]:
    library, settings = project.library, project.settings
    documents = (*library.policies.values(), *library.interpretations.values())
    return {each.url: days_of(library, settings, settings.calendar(), day, each) for each in documents}


def due(project: Project, day: date, asked: tuple[str, ...] | None = None) -> list[Deadline]:
    library, settings = project.library, project.settings
    about = None if asked is None else tuple(library[url] for url in asked)
    found = deadlines(library, settings, settings.calendar(), day, project.disclosure, about)
    return told_to_the_public(found, day)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("count", [1, 2, 7, 200])
def test_the_nearest_deadlines_are_those_of_the_nearest_documents(
    project: Project, day: date, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendars, "NEAREST", count)
    near = tuple(nearest(days(project, day), day, count))
    assert due(project, day, near) == due(project, day)


def test_few_documents_are_near(project: Project) -> None:
    known = days(project, DAYS[-1])
    assert len(set(nearest(known, DAYS[-1], 1))) < sum(bool(each.due) for each in known.values())


@pytest.mark.parametrize("day", DAYS[::6], ids=str)
def test_feeds_tell_the_same_by_days(project: Project, day: date) -> None:
    known = days(project, day)
    title = "示例市林业局"
    by_days = list(feeds(project.library, project.settings, title, day, lambda url: known[url].news))
    assert by_days == list(feeds(project.library, project.settings, title, day))
    assert any(feed.news for feed in by_days)
