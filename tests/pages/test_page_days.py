"""The day of a page is that of its last news, as its documents tell it."""

from datetime import date

import pytest

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.pages.columns import CONSULTATIONS, POLICIES
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page import Column, SitePage
from tongbu.pages.page_days import PageDays
from tongbu.settings import Settings

OLD = policy("2020/a", 发布日期=date(2020, 7, 17), 施行日期=date(2020, 9, 1))
NEW = policy("2025/a", 发布日期=date(2025, 5, 15), 施行日期=date(2025, 7, 1), 替代=["2020/a"])
READING = interpretation("2025/b", "2025/a", 发布日期=date(2025, 9, 10))
NOTICE = {"事项类型": "其他事项", "开始": date(2024, 11, 11), "截止": date(2024, 12, 13)}
DRAFT = policy("2024/cao", 文件类别="征求意见稿", 征求意见=NOTICE)
LIBRARY = Library.of([OLD, NEW, DRAFT], [READING])


def changed(url: str, day: date, column: Column = POLICIES) -> date | None:
    return PageDays(Rows(LIBRARY, Settings(), day)).day(SitePage(url, "policy.html", "", column, None))


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2020, 8, 1), date(2020, 7, 17)),
        (date(2021, 1, 1), date(2020, 9, 1)),
        (date(2026, 1, 1), date(2025, 7, 1)),
    ],
)
def test_a_policy_changes_when_its_state_does_and_never_before_its_time(day: date, last: date) -> None:
    assert changed("policies/2020/a/", day) == last


def test_an_interpretation_is_news_of_its_policy() -> None:
    assert changed("policies/2025/a/", date(2026, 1, 1)) == date(2025, 9, 10)
    assert changed("interpretations/2025/b/", date(2026, 1, 1)) == date(2025, 9, 10)


def test_a_page_below_a_document_has_its_day() -> None:
    assert changed("policies/2025/a/compare/2/", date(2026, 1, 1)) == changed("policies/2025/a/", date(2026, 1, 1))


def test_consultations_are_as_new_as_their_last_event() -> None:
    assert changed("consultations/", date(2024, 12, 1), CONSULTATIONS) == date(2024, 11, 11)
    assert changed("consultations/", date(2024, 12, 14), CONSULTATIONS) == date(2024, 12, 14)


def test_what_no_document_dates_has_no_day() -> None:
    assert changed("rules/", date(2026, 1, 1)) is None
    assert changed("policies/2025/a/", date(2019, 1, 1)) is None
