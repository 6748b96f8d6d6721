"""A feed tells the latest events, and is told no more of the others than their days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.syndicating import feed
from tongbu.syndicating.feed import News, latest, latest_told

DAY = date(2026, 11, 20)
EVENTS = st.lists(st.tuples(st.integers(-9, 5), st.sampled_from(["", "09:00", "10:30"]), st.booleans()), max_size=30)


@given(EVENTS, st.integers(1, 6))
def test_what_is_told_of_the_last_days_is_the_same_as_of_all(events: list[tuple[int, str, bool]], most: int) -> None:
    news = [
        News(f"#{place}", DAY + timedelta(days=day), "", "", "", "", at=at) if is_news else None
        for place, (day, at, is_news) in enumerate(events)
    ]
    untold = [
        (DAY + timedelta(days=day), lambda each=each: each) for each, (day, _, _) in zip(news, events, strict=True)
    ]
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(feed, "LATEST", most)
        assert latest_told(untold, DAY) == latest([each for each in news if each], DAY)


def test_events_long_past_are_not_told() -> None:
    told: list[int] = []

    def tell(place: int) -> News:
        told.append(place)
        return News(f"#{place}", DAY - timedelta(days=place), "", "", "", "")

    found = latest_told([(DAY - timedelta(days=place), lambda place=place: tell(place)) for place in range(500)], DAY)
    assert len(found) == len(told) == 100
