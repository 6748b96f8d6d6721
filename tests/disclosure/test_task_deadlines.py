"""What of the ledger is due, and by when."""

from datetime import date
from pathlib import Path

from disclosure.making import bureau
from tongbu.deadlines import Deadline, DeadlineKind, deadlines

TODAY = date(2026, 4, 1)


def due(root: Path, *tasks: dict[str, str], settings: str = "") -> list[Deadline]:
    project = bureau(root, *tasks, settings=settings)
    found = deadlines(project.library, project.settings, project.settings.calendar(), TODAY, project.disclosure)
    return [each for each in found if each.kind is DeadlineKind.TASK]


def test_what_is_not_done_is_due_and_stays_owed(tmp_path: Path) -> None:
    first, second = due(
        tmp_path,
        {"编号": "1", "责任科室": "办公室、法规科"},
        {"编号": "2", "时限": "2026-05-31"},
        {"编号": "3", "进度": "已完成", "完成日期": "2026-03-01"},
    )
    assert (first.subject, first.is_overdue(TODAY), first.office) == ("1", True, "办公室、法规科")
    assert (second.subject, second.days_left(TODAY), second.url) == ("2", 60, "disclosure/tasks/2026/#renwu-2")
    assert first.named == "公布数据"


def test_nothing_is_due_of_a_rule_that_is_switched_off(tmp_path: Path) -> None:
    assert not due(tmp_path, {}, settings="extra:\n  tongbu:\n    规则: {DSC003: 关闭}\n")
