"""What of requests is due, and by when."""

from datetime import date
from pathlib import Path

from disclosure.asking import bureau
from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.syndicating import told_to_the_public

KINDS = (DeadlineKind.REQUEST, DeadlineKind.REQUEST_COMPLETION, DeadlineKind.REQUEST_OPINIONS)


def due(root: Path, today: date, *rows: dict[str, str], settings: str = "") -> list[Deadline]:
    project = bureau(root, *rows, settings=settings)
    found = deadlines(project.library, project.settings, project.settings.calendar(), today, project.disclosure)
    return [each for each in found if each.kind in KINDS]


def test_completing_consulting_and_answering(tmp_path: Path) -> None:
    found = due(
        tmp_path,
        date(2026, 3, 9),
        {"编号": "1"},
        {"编号": "2", "征求意见开始": "2026-03-06"},
        {"编号": "3", "补正通知": "2026-03-06"},
        {"编号": "4", "答复日期": "2026-03-06", "结果": "予以公开"},
    )
    assert [(each.kind.value, each.subject, each.day.isoformat()) for each in found] == [
        ("告知补正", "1", "2026-03-11"),
        ("征求意见期满", "2", "2026-03-27"),
        ("答复申请", "1", "2026-03-30"),
        ("答复申请", "2", "2026-04-21"),
    ]
    assert found[0].named == "申请 1（林地征收）"
    assert not told_to_the_public(found, date(2026, 3, 9))


def test_only_the_answer_stays_owed(tmp_path: Path) -> None:
    (answer,) = due(tmp_path, date(2026, 4, 1), {})
    assert (answer.kind, answer.is_overdue(date(2026, 4, 1))) == (DeadlineKind.REQUEST, True)


def test_a_limit_in_a_year_without_an_arrangement_is_provisional(tmp_path: Path) -> None:
    first, answer = due(tmp_path, date(2026, 12, 21), {"收到日期": "2026-12-18"})
    assert (first.day.isoformat(), first.provisional) == ("2026-12-29", False)
    assert (answer.day.year, answer.provisional) == (2027, True)


def test_nothing_is_due_of_a_rule_that_is_switched_off(tmp_path: Path) -> None:
    off = "extra:\n  tongbu:\n    规则: {REQ001: 关闭, REQ003: 关闭}\n"
    assert not due(tmp_path, date(2026, 3, 9), {}, settings=off)
