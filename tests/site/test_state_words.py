"""The browser and the build say the same of a consultation, on every day: their words tested against each other."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from browser import serve
from sample import sample_project
from tongbu.model.consultation import consultation_stages
from tongbu.model.front_matter import ConsultationNotice
from tongbu.pages.lists.entries import state_data
from tongbu.pages.state_words import state_words
from tongbu.settings import TIME_ZONE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "hooks" / "tongbu" / "theme" / "assets" / "javascripts" / "state"
DAYS = 500
DRAFTS = [policy for policy in sample_project().library.policies.values() if policy.is_draft]
SPOKEN = """async ([turns, closes, days]) => {
  const { stateOn, stateWords } = await import("./words.mjs");
  return days.map((day) => stateWords(stateOn(turns, day), closes, day));
}"""
COUNTED = """async (moments) => {
  const { dayOf, untilMidnight, daysBetween } = await import("./days.mjs");
  return moments.map((at) => {
    const now = new Date(at), left = untilMidnight(now), eve = new Date(at + left - 1), next = new Date(at + left);
    return [dayOf(now), dayOf(eve), dayOf(next), daysBetween(dayOf(now), dayOf(next))];
  });
}"""

dates = st.dates(date(2026, 1, 1), date(2026, 12, 31))
notices = st.fixed_dictionaries(
    {"事项类型": st.just("其他事项")},
    optional={
        "开始": dates,
        "截止": dates,
        "反馈": st.fixed_dictionaries({"发布日期": dates, "情况说明": st.just("共收到意见1条。")}),
        "终止": st.fixed_dictionaries({"日期": dates, "理由": st.just("上位法修改")}),
    },
)


@pytest.fixture(scope="module")
def scripts(chromium: Browser) -> Iterator[Page]:
    """One page that can import the theme's own modules, in a browser far from Shanghai."""
    context = chromium.new_context(timezone_id="America/New_York")
    with serve(SCRIPTS) as url:
        page = context.new_page()
        page.goto(url)
        yield page
    context.close()


def calendar(start: date) -> list[date]:
    return [start + timedelta(days=number) for number in range(DAYS)]


def built(notice: ConsultationNotice, feedback_days: int, days: Sequence[date]) -> list[str]:
    timeline = consultation_stages(notice, feedback_days)
    return [state_words(timeline.at(day).state, notice.closes, day) for day in days]


def browsed(scripts: Page, notice: ConsultationNotice, feedback_days: int, days: Sequence[date]) -> Any:
    turns = state_data(consultation_stages(notice, feedback_days))
    closes = notice.closes.isoformat() if notice.closes else None
    return scripts.evaluate(SPOKEN, [turns, closes, [day.isoformat() for day in days]])


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.id)
def test_each_draft_of_the_sample_reads_the_same_every_day(scripts: Page, draft: Any) -> None:
    notice = draft.meta.consultation
    days = calendar(notice.opens - timedelta(days=30))
    words = built(notice, 30, days)

    assert browsed(scripts, notice, 30, days) == words
    assert len(set(words)) > 30


@given(values=notices, feedback_days=st.integers(1, 90), start=st.dates(date(2025, 9, 1), date(2026, 2, 28)))
def test_any_notice_reads_the_same_every_day(
    scripts: Page, values: dict[str, Any], feedback_days: int, start: date
) -> None:
    notice = ConsultationNotice.model_validate(values)
    days = calendar(start)

    assert browsed(scripts, notice, feedback_days, days) == built(notice, feedback_days, days)


@given(
    moments=st.lists(
        st.datetimes(datetime(1992, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), min_size=1, max_size=200
    )
)
def test_the_day_is_that_of_shanghai_and_turns_at_its_midnight(scripts: Page, moments: list[datetime]) -> None:
    stamps = [int(moment.timestamp() * 1000) for moment in moments]
    days = [datetime.fromtimestamp(stamp / 1000, TIME_ZONE).date() for stamp in stamps]
    expected = [[day.isoformat(), day.isoformat(), (day + timedelta(days=1)).isoformat(), 1] for day in days]

    assert scripts.evaluate(COUNTED, stamps) == expected


def test_the_countdown_goes_down_by_one_a_day(scripts: Page) -> None:
    notice = ConsultationNotice.model_validate({"事项类型": "规章", "开始": "2026-06-01", "截止": "2026-07-01"})
    days = [date(2026, 6, 1) + timedelta(days=number) for number in range(31)]
    left = [int(words[6:-2]) for words in browsed(scripts, notice, 30, days)[:-1]]

    assert left[0] == 30
    assert all(before - after == 1 for before, after in pairwise(left))
