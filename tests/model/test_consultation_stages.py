"""The stage of a consultation (意见征集) from day to day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.consultation import consultation_stages
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.vocabulary import ConsultationState

OPENS, CLOSES = date(2026, 6, 1), date(2026, 7, 1)


def stage(day: date, **more: Any) -> ConsultationState:
    notice = ConsultationNotice.model_validate({"事项类型": "规章", "开始": OPENS, "截止": CLOSES, **more})
    return consultation_stages(notice, feedback_days=30).at(day).state


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 5, 31), ConsultationState.UPCOMING),
        (OPENS, ConsultationState.OPEN),
        (CLOSES, ConsultationState.OPEN),
        (date(2026, 7, 2), ConsultationState.CLOSED),
        (date(2026, 7, 31), ConsultationState.CLOSED),
        (date(2026, 8, 1), ConsultationState.OVERDUE),
    ],
)
def test_a_consultation_opens_closes_and_falls_due(day: date, state: ConsultationState) -> None:
    assert stage(day) is state


def test_feedback_ends_it_even_when_late() -> None:
    answered = {"发布日期": date(2026, 9, 1), "情况说明": "共收到意见12条"}
    assert stage(date(2026, 8, 31), 反馈=answered) is ConsultationState.OVERDUE
    assert stage(date(2026, 9, 1), 反馈=answered) is ConsultationState.ANSWERED
    assert stage(date(2030, 1, 1), 反馈=answered) is ConsultationState.ANSWERED


def test_feedback_in_time_is_never_overdue() -> None:
    answered = {"发布日期": date(2026, 7, 10), "情况说明": "共收到意见12条"}
    assert stage(date(2026, 8, 20), 反馈=answered) is ConsultationState.ANSWERED


def test_a_consultation_called_off_stays_so() -> None:
    ended = {"日期": date(2026, 6, 10), "理由": "上位法即将修改"}
    assert stage(date(2026, 6, 9), 终止=ended) is ConsultationState.OPEN
    assert stage(date(2026, 12, 1), 终止=ended) is ConsultationState.TERMINATED


def test_a_notice_without_dates_is_upcoming() -> None:
    assert stage(date(2026, 6, 9), 开始=None, 截止=None) is ConsultationState.UPCOMING


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(opens=days, lasts=st.integers(0, 90), answered=st.none() | days, ended=st.none() | days, day=days)
def test_on_every_day_the_stage_is_the_one_its_dates_say(
    opens: date, lasts: int, answered: date | None, ended: date | None, day: date
) -> None:
    closes = opens + timedelta(days=lasts)
    more: dict[str, Any] = {"开始": opens, "截止": closes}
    if answered:
        more["反馈"] = {"发布日期": answered, "情况说明": "共收到意见1条"}
    if ended:
        more["终止"] = {"日期": ended, "理由": "上位法即将修改"}

    if ended and day >= ended:
        expected = ConsultationState.TERMINATED
    elif answered and not ended and day >= answered:
        expected = ConsultationState.ANSWERED
    elif day < opens:
        expected = ConsultationState.UPCOMING
    elif day <= closes:
        expected = ConsultationState.OPEN
    elif day <= closes + timedelta(days=30):
        expected = ConsultationState.CLOSED
    else:
        expected = ConsultationState.OVERDUE
    assert stage(day, **more) is expected


@given(opens=days, lasts=st.integers(0, 90))
def test_turns_stand_in_the_order_of_their_days(opens: date, lasts: int) -> None:
    notice = ConsultationNotice.model_validate(
        {"事项类型": "规章", "开始": opens, "截止": opens + timedelta(days=lasts)}
    )
    turns = [turn.on for turn in consultation_stages(notice, feedback_days=30).turns]

    assert turns == sorted(turns)
