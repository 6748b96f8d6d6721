"""Answers to the public: clocks by hours, over nights and the turn of the year, read at the end of the day."""

from datetime import date
from pathlib import Path

import pytest

from disclosure.writing import response
from tongbu.deadlines import DeadlineKind, deadlines
from tongbu.model.disclosure.response import moment
from tongbu.model.disclosure.response_clock import ClockState, clocks, told
from tongbu.reading.project import read_project

DAY = date(2026, 6, 12)
GRAVE = {"级别": "重大突发事件", "发生时间": "2026-06-10 20:00"}


@pytest.mark.parametrize(
    ("values", "states"),
    [
        ({"首次回应": "2026-06-12 22:00"}, ["按时"]),
        ({"首次回应": "2026-06-12 22:01"}, ["逾期"]),
        ({"首次回应": "2026-06-13 08:00"}, ["逾期未办"]),
        ({}, ["逾期未办"]),
        ({"发现时间": "2026-06-11 00:00"}, ["计时中"]),
        ({"发现时间": "2026-06-10 23:59"}, ["逾期未办"]),
        ({**GRAVE, "首次回应": "2026-06-11 01:00", "新闻发布会": "2026-06-11 20:00"}, ["按时", "按时"]),
        ({**GRAVE, "首次回应": "2026-06-11 01:01", "新闻发布会": "2026-06-11 20:01"}, ["逾期", "逾期"]),
        ({**GRAVE, "首次回应": "2026-06-11 00:30"}, ["按时", "逾期未办"]),
        ({"级别": "特别重大突发事件", "发现时间": "2026-06-12 21:00"}, ["计时中", "计时中"]),
    ],
)
def test_clocks(values: dict[str, str], states: list[str]) -> None:
    assert [clock.state(DAY) for clock in clocks(response(**values))] == [ClockState(state) for state in states]


def test_hours_run_over_the_turn_of_the_year() -> None:
    (first, _) = clocks(response(级别="重大突发事件", 发现时间="2026-12-31 22:30", 首次回应="2027年1月1日 2时10分"))
    assert (f"{first.by:%Y-%m-%d %H:%M}", first.took and told(first.took)) == ("2027-01-01 03:30", "3小时40分")
    assert f"{first.by:%z}" == "+0800"


def test_a_day_that_no_calendar_has_is_no_moment() -> None:
    assert moment("2026-02-30 09:30") is None
    assert clocks(response(发现时间="2026-02-30 09:30")) == ()


def test_what_is_due_by_the_hour(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "disclosure" / "responses"
    folder.mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", encoding="utf-8")
    text = (
        "编号,摘要,类别,级别,发生时间,发现时间,首次回应,回应形式\n"
        "1,滑坡,社会热点,重大突发事件,2026/6/12 21:00,2026-06-12 21:20,2026-06-12 23:00,通报\n"
        "2,山火,社会热点,其他政务舆情,,2026-06-11 09:00,,\n"
    )
    (folder / "2026.csv").write_text(text, encoding="utf-8")
    project = read_project(tmp_path)
    assert not project.findings
    found = deadlines(project.library, project.settings, project.settings.calendar(), DAY, project.disclosure)
    kinds = (DeadlineKind.RESPONSE, DeadlineKind.CONFERENCE)
    assert [(each.kind, each.subject, f"{each.day} {each.time}") for each in found if each.kind in kinds] == [
        (DeadlineKind.RESPONSE, "2", "2026-06-13 09:00"),
        (DeadlineKind.CONFERENCE, "1", "2026-06-13 21:00"),
    ]
