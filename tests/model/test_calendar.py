"""Working days by official arrangement: sums taken from the notices for 2025 and 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.calendar import Arrangement, WorkCalendar

CALENDAR = WorkCalendar()
KNOWN = st.dates(date(2005, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 1, 30), 20, date(2026, 3, 5)),
        (date(2026, 2, 13), 3, date(2026, 2, 25)),
        (date(2026, 9, 18), 20, date(2026, 10, 22)),
        (date(2026, 9, 30), 3, date(2026, 10, 10)),
        (date(2025, 9, 29), 20, date(2025, 11, 3)),
        (date(2026, 12, 28), 3, date(2026, 12, 31)),
    ],
)
def test_sums_across_holidays_follow_the_notices(start: date, days: int, end: date) -> None:
    reached = CALENDAR.after(start, days)
    assert (reached.end, reached.provisional) == (end, False)
    assert CALENDAR.between(start, end).days == days


def test_weekends_worked_in_exchange_count_and_days_off_do_not() -> None:
    assert CALENDAR.is_workday(date(2026, 2, 14))
    assert CALENDAR.is_workday(date(2026, 10, 10))
    assert not CALENDAR.is_workday(date(2026, 2, 16))


@pytest.mark.parametrize(("year", "count"), [(2024, 251), (2025, 248), (2026, 248)])
def test_a_year_has_the_working_days_of_its_notice(year: int, count: int) -> None:
    assert CALENDAR.between(date(year - 1, 12, 31), date(year, 12, 31)).days == count


def test_a_sum_that_reaches_an_unknown_year_is_provisional() -> None:
    assert CALENDAR.after(date(2026, 12, 30), 3).provisional
    assert CALENDAR.between(date(2026, 12, 30), date(2027, 1, 5)).provisional
    assert not CALENDAR.between(date(2026, 12, 1), date(2026, 12, 31)).provisional


def test_the_bureaus_own_year_wins_and_is_not_provisional() -> None:
    own = WorkCalendar({2027: Arrangement(frozenset({date(2027, 1, 1)}), frozenset({date(2027, 1, 2)}))})
    reached = own.after(date(2026, 12, 31), 1)
    assert (reached.end, reached.provisional) == (date(2027, 1, 2), False)


@given(start=KNOWN, days=st.integers(0, 60))
def test_counting_forth_and_measuring_back_agree(start: date, days: int) -> None:
    reached = CALENDAR.after(start, days)
    assert CALENDAR.between(start, reached.end).days == days
    assert CALENDAR.between(reached.end, start).days == -days
    assert days == 0 or CALENDAR.is_workday(reached.end)


@given(start=KNOWN, first=st.integers(0, 60), second=st.integers(0, 60))
def test_working_days_add_up(start: date, first: int, second: int) -> None:
    middle, end = start + timedelta(first), start + timedelta(first + second)
    assert (
        CALENDAR.between(start, middle).days + CALENDAR.between(middle, end).days == CALENDAR.between(start, end).days
    )


@given(start=st.dates(date(2019, 1, 1), date(2029, 12, 31)), days=st.integers(-800, 800))
def test_a_span_counts_its_days_one_by_one(start: date, days: int) -> None:
    low, high = sorted((start, start + timedelta(days)))
    worked = sum(CALENDAR.is_workday(low + timedelta(day)) for day in range(1, (high - low).days + 1))
    measured = CALENDAR.between(start, start + timedelta(days))
    assert measured.days == (worked if days >= 0 else -worked)
    assert measured.provisional == (not all(CALENDAR.knows(year) for year in range(low.year, high.year + 1)))
