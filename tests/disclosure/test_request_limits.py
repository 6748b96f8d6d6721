"""Limits of requests against two independent sources of working days, by a count that goes day by day."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from disclosure.asking import request
from tongbu.model.calendar import Arrangement, WorkCalendar
from tongbu.model.disclosure.request import Request
from tongbu.model.disclosure.request_clock import clock, workdays_used

CALENDAR = WorkCalendar()
IsWorked = Callable[[date], bool]
CASES = 2_000


def days(text: str) -> Iterator[date]:
    """Days and spans of days: `01-28…02-04`."""
    for part in text.split():
        first, _, last = part.partition("…")
        day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        while day <= end:
            yield day
            day += timedelta(1)


# 国办发明电〔2024〕12号 and 国办发明电〔2025〕7号, as the notices have them.
OFF = frozenset(
    days(
        "2025-01-01 2025-01-28…2025-02-04 2025-04-04…2025-04-06 2025-05-01…2025-05-05 2025-05-31…2025-06-02 "
        "2025-10-01…2025-10-08 2026-01-01…2026-01-03 2026-02-15…2026-02-23 2026-04-04…2026-04-06 "
        "2026-05-01…2026-05-05 2026-06-19…2026-06-21 2026-09-25…2026-09-27 2026-10-01…2026-10-07"
    )
)
WORKED = frozenset(
    days(
        "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
        "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"
    )
)


def by_notices(day: date) -> bool:
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


def by_library() -> IsWorked:
    holidays = pytest.importorskip("holidays", reason="holidays is no dependency; pip install holidays to compare")
    found: IsWorked = holidays.country_holidays("CN").is_working_day
    return found


def counted(is_worked: IsWorked, start: date, allowed: int, pause: tuple[date, date | None] | None = None) -> date:
    """The last day: each day after the start is looked at, and counts where it is worked and nobody is consulted."""
    day, left, paused = start, allowed, 0
    while left:
        day += timedelta(1)
        if not is_worked(day):
            continue
        consulting = pause is not None and pause[0] < day and (pause[1] is None or day <= pause[1]) and paused < 15
        if consulting:
            paused += 1
        else:
            left -= 1
    return day


def cases() -> Iterator[Request]:
    """Every mixture of steps, those on the same day and at the edge of a limit too."""
    source = random.Random(20_26)

    def later(day: date, most: int) -> date:
        return day + timedelta(source.choice((0, 1, source.randint(0, most))))

    for number in range(CASES):
        received = date(2025, 1, 1) + timedelta(source.randrange(610))
        values = {"编号": str(number), "收到日期": received}
        start = received
        if source.random() < 0.4:
            values["补正通知"] = later(received, 14)
            if source.random() < 0.8:
                start = values["补正收到"] = later(values["补正通知"], 20)
        if source.random() < 0.5:
            values["征求意见开始"] = later(start, 35)
            if source.random() < 0.7:
                values["征求意见结束"] = later(values["征求意见开始"], 40)
        if source.random() < 0.4:
            values |= {"延期告知": start, "延期工作日": source.choice((1, 10, 20))}
        yield request(**values)


@pytest.mark.parametrize("source", ["notices", "library"])
def test_two_thousand_requests_have_the_limits_that_counting_by_hand_gives(source: str) -> None:
    is_worked = by_notices if source == "notices" else by_library()
    seen = 0
    for one in cases():
        limits = clock(one, CALENDAR)
        assert limits.completion_by.end == counted(is_worked, one.received, 7)
        if one.consultation_began:
            assert limits.opinions_by is not None
            assert limits.opinions_by.end == counted(is_worked, one.consultation_began, 15)
        if one.completion_asked and not one.completed:
            assert limits.answer_by is None
            continue
        start = one.completed or one.received
        pause = (one.consultation_began, one.consultation_ended) if one.consultation_began else None
        expected = counted(is_worked, start, 20 + (one.extension or 0), pause)
        assert expected.year < 2027
        assert limits.answer_by is not None
        assert (limits.answer_by.end, limits.is_provisional) == (expected, False), one
        seen += 1
    assert seen > CASES * 0.8


def test_the_limit_is_the_day_on_which_the_time_is_used_up() -> None:
    for one in list(cases())[:300]:
        by = clock(one, CALENDAR).answer_by
        if by is not None:
            allowed = 20 + (one.extension or 0)
            assert workdays_used(one, CALENDAR, by.end) == allowed
            assert workdays_used(one, CALENDAR, by.end + timedelta(12)) > allowed


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-01-30", "2026-03-05"),
        ("2026-09-18", "2026-10-22"),
        ("2025-09-29", "2025-11-03"),
        ("2026-03-02", "2026-03-30"),
    ],
)
def test_known_sums(received: str, due: str) -> None:
    limits = clock(request(收到日期=date.fromisoformat(received)), CALENDAR)
    assert limits.answer_by is not None
    assert limits.answer_by.end == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("received", "provisional"), [("2026-12-03", False), ("2026-12-04", True), ("2027-03-01", True)]
)
def test_what_touches_a_year_without_an_arrangement_is_provisional(received: str, *, provisional: bool) -> None:
    one = request(收到日期=date.fromisoformat(received))
    assert clock(one, CALENDAR).is_provisional is provisional


def test_once_the_arrangement_is_entered_nothing_is_provisional() -> None:
    known = WorkCalendar({2027: Arrangement(frozenset({date(2027, 1, 1)}), frozenset())})
    limits = clock(request(收到日期=date(2026, 12, 28)), known)
    assert limits.answer_by is not None
    assert (limits.answer_by.end, limits.is_provisional) == (date(2027, 1, 26), False)
