"""What happens when, and how long the public has."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.consulting.events import EventKind, events
from tongbu.consulting.periods import in_words, least_period, period
from tongbu.model.calendar import WorkCalendar
from tongbu.model.consultation import consultation_stages
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.vocabulary import MatterType
from tongbu.settings import Limits, MinimumPeriod

OPENS, CLOSES = date(2026, 6, 1), date(2026, 7, 1)
LIMITS = Limits.model_validate({})
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


def notice(**more: Any) -> ConsultationNotice:
    return ConsultationNotice.model_validate({"事项类型": "规章", "开始": OPENS, "截止": CLOSES, **more})


def kinds(asked: ConsultationNotice) -> list[tuple[EventKind, date]]:
    return [(event.kind, event.on) for event in events(asked, LIMITS)]


def test_a_consultation_opens_nears_its_end_closes_and_falls_due() -> None:
    assert kinds(notice()) == [
        (EventKind.OPENED, OPENS),
        (EventKind.CLOSING, date(2026, 6, 28)),
        (EventKind.CLOSED, date(2026, 7, 2)),
        (EventKind.OVERDUE, date(2026, 8, 1)),
    ]


def test_an_answer_in_time_is_never_overdue() -> None:
    answered = notice(反馈={"发布日期": date(2026, 7, 20), "情况说明": "未收到意见"})
    assert [kind for kind, _ in kinds(answered)] == ["opened", "closing", "closed", "answered"]


def test_a_late_answer_was_overdue_before() -> None:
    answered = notice(反馈={"发布日期": date(2026, 9, 1), "情况说明": "未收到意见"})
    assert [kind for kind, _ in kinds(answered)][-2:] == ["overdue", "answered"]


def test_what_was_called_off_does_not_close() -> None:
    ended = notice(终止={"日期": date(2026, 6, 10), "理由": "上位法修改"})
    assert [kind for kind, _ in kinds(ended)] == ["opened", "terminated"]


@given(DAYS, DAYS, st.none() | DAYS)
def test_every_change_of_stage_is_an_event_of_its_day(opens: date, closes: date, answered: date | None) -> None:
    more = {"反馈": {"发布日期": answered, "情况说明": "未收到意见"}} if answered else {}
    asked = notice(开始=opens, 截止=closes, **more)
    stages = consultation_stages(asked, LIMITS.feedback_days)
    found = events(asked, LIMITS)
    assert {turn.on for turn in stages.turns[1:]} == {e.on for e in found if e.kind is not EventKind.CLOSING}
    assert len({event.kind for event in found}) == len(found)
    assert [event.on for event in found] == sorted(event.on for event in found)


def test_the_least_period_is_the_settings_of_its_matter() -> None:
    assert in_words(least_period(LIMITS, MatterType.REGULATION)) == "30日"
    assert in_words(least_period(LIMITS, MatterType.NORMATIVE)) == "7个工作日"


@given(DAYS, st.integers(1, 90))
def test_the_earliest_end_is_just_enough(opens: date, days: int) -> None:
    least = MinimumPeriod.model_validate({"天数": days, "单位": "日"})
    earliest = period(opens, opens, least, WorkCalendar()).earliest
    assert not period(opens, earliest, least, WorkCalendar()).is_short
    assert period(opens, earliest - timedelta(1), least, WorkCalendar()).is_short


@given(st.dates(date(2025, 1, 1), date(2026, 10, 1)), st.integers(1, 30))
def test_the_earliest_end_is_just_enough_in_working_days(opens: date, days: int) -> None:
    least = MinimumPeriod.model_validate({"天数": days, "单位": "工作日"})
    earliest = period(opens, opens, least, WorkCalendar()).earliest
    assert not period(opens, earliest, least, WorkCalendar()).is_short
    assert period(opens, earliest - timedelta(1), least, WorkCalendar()).is_short


@pytest.mark.parametrize(("year", "provisional"), [(2026, False), (2027, True)])
def test_a_year_without_an_arrangement_is_provisional(year: int, provisional: bool) -> None:
    least = MinimumPeriod.model_validate({"天数": 5, "单位": "工作日"})
    assert period(date(year, 3, 1), date(year, 3, 20), least, WorkCalendar()).provisional is provisional
