"""The state of a request on any day follows from its dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.asking import request
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.request import Request
from tongbu.model.disclosure.request_clock import clock
from tongbu.model.disclosure.request_state import RequestState, request_states

CALENDAR = WorkCalendar()
STEPS = {
    "new": {},
    "asked": {"补正通知": date(2026, 3, 6)},
    "completed": {"补正通知": date(2026, 3, 6), "补正收到": date(2026, 3, 16)},
    "consulting": {"征求意见开始": date(2026, 3, 6)},
    "consulted": {"征求意见开始": date(2026, 3, 6), "征求意见结束": date(2026, 3, 16)},
    "extended": {"延期告知": date(2026, 3, 27), "延期工作日": 10},
}


def state(one: Request, day: date) -> RequestState:
    return request_states(one, CALENDAR, 5).at(day).state


@pytest.mark.parametrize(
    ("step", "days"),
    [
        ("new", {"03-02": "办理中", "03-23": "办理中", "03-24": "临近到期", "03-30": "临近到期", "03-31": "逾期"}),
        ("asked", {"03-05": "办理中", "03-06": "等待补正", "12-31": "等待补正"}),
        ("completed", {"03-15": "等待补正", "03-16": "办理中", "04-14": "临近到期", "04-15": "逾期"}),
        (
            "consulting",
            {"03-06": "征求意见中", "03-27": "征求意见中", "03-28": "办理中", "04-21": "临近到期", "04-22": "逾期"},
        ),
        ("consulted", {"03-15": "征求意见中", "03-16": "办理中", "04-08": "临近到期", "04-09": "逾期"}),
        ("extended", {"03-31": "办理中", "04-14": "临近到期", "04-15": "逾期"}),
    ],
)
def test_on_the_way(step: str, days: dict[str, str]) -> None:
    one = request(**STEPS[step])
    assert {day: state(one, date.fromisoformat(f"2026-{day}")).value for day in days} == days


@settings(max_examples=50)
@given(
    step=st.sampled_from(sorted(STEPS)),
    answered=st.dates(date(2026, 3, 31), date(2026, 12, 31)),
    day=st.dates(date(2026, 1, 1), date(2027, 3, 1)),
)
def test_from_the_answer_on_nothing_changes(step: str, answered: date, day: date) -> None:
    one = request(**STEPS[step], 答复日期=answered, 结果="予以公开")
    turns = request_states(one, CALENDAR, 5).turns
    assert [turn.on for turn in turns] == sorted(turn.on for turn in turns)
    by = clock(one, CALENDAR).answer_by
    if day >= answered:
        late = by is not None and answered > by.end
        assert state(one, day) is (RequestState.ANSWERED_LATE if late else RequestState.ANSWERED_IN_TIME)
    else:
        assert not state(one, day).is_closed
        assert (state(one, day) is RequestState.OVERDUE) == (by is not None and day > by.end)


def test_a_day_without_a_result_proves_nothing() -> None:
    one = request(答复日期=date(2026, 3, 20))
    assert state(one, date(2026, 3, 20) + timedelta(60)) is RequestState.OVERDUE
