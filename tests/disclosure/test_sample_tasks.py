"""The task ledgers of the sample bureau, from their files to the values that rules and pages see."""

from datetime import date
from pathlib import Path

from sample import ROOT, sample_project
from tongbu.model.disclosure.task import TaskState
from tongbu.reading.disclosure.kinds import KINDS
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.project import read_project

DAY = date(2026, 11, 20)


def test_both_years_are_read_from_yaml_and_csv() -> None:
    tasks = sample_project().disclosure.tasks
    assert {year: len(ledger.rows) for year, ledger in tasks.items()} == {2023: 20, 2026: 10}
    assert list(dict.fromkeys(task.area for task in tasks[2023].rows)) == ["工作基础", "解读和征集", "平台", "保障"]


def test_every_task_of_the_old_plan_was_done_some_late() -> None:
    ledger = sample_project().disclosure.tasks[2023]
    late = [task.number for task in ledger.rows if task.state(DAY, 30) is TaskState.DONE_LATE]
    assert all(task.state(DAY, 30).is_done for task in ledger.rows)
    assert late == ["2-2", "3-2"]


def test_a_cell_knows_its_line_and_column() -> None:
    ledger = sample_project().disclosure.tasks[2026]
    place = ledger.source.place(1, "时限")
    lines = (ROOT / ledger.source.path).read_text(encoding="utf-8-sig").splitlines()
    assert lines[place.line - 1][place.column - 1 :].startswith(ledger.rows[1].due.isoformat())


def test_a_bureau_without_such_data_has_an_empty_disclosure(tmp_path: Path) -> None:
    assert read_project(tmp_path).disclosure.is_empty


def test_every_kind_that_has_a_name_is_read() -> None:
    assert [(kind.name, kind.title) for kind in KINDS] == list(TITLES.items())
