"""The report falls due on 31 January, and stays owed until its file says that it was published."""

from datetime import date
from pathlib import Path

from disclosure.reports.making import reports, text
from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.reading.project import Project


def due(project: Project, today: date) -> list[Deadline]:
    found = deadlines(project.library, project.settings, project.settings.calendar(), today, project.disclosure)
    return [each for each in found if each.kind is DeadlineKind.ANNUAL_REPORT]


def test_one_that_was_published_is_no_longer_due(tmp_path: Path) -> None:
    project = reports(tmp_path, y2025=text(2025))
    assert [(each.subject, each.day) for each in due(project, date(2026, 1, 25))] == [("2026", date(2027, 1, 31))]
    (waiting,) = due(project, date(2026, 1, 22))
    assert (waiting.subject, waiting.document) == ("2025", "docs/disclosure/reports/2025.yml")


def test_one_that_is_missing_is_overdue(tmp_path: Path) -> None:
    late, coming = due(reports(tmp_path, y2024=text(2024)), date(2026, 3, 1))
    assert (late.subject, late.is_overdue(date(2026, 3, 1))) == ("2025", True)
    assert "tongbu report 2025" in late.how
    assert coming.subject == "2026"


def test_a_government_has_until_the_end_of_march(tmp_path: Path) -> None:
    project = reports(tmp_path, y2024=text(2024))
    organisation = project.settings.organisation.model_copy(update={"name": "示例市人民政府"})
    settings = project.settings.model_copy(update={"organisation": organisation})
    found = deadlines(project.library, settings, settings.calendar(), date(2026, 3, 1), project.disclosure)
    days = [each.day for each in found if each.kind is DeadlineKind.ANNUAL_REPORT]
    assert days == [date(2026, 3, 31)]
