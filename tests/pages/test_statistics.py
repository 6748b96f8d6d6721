"""The numbers of the 数据 page come from the library alone."""

from datetime import date

from factories import interpretation, policy
from tongbu.model.calendar import WorkCalendar
from tongbu.model.library import Library
from tongbu.pages import statistics
from tongbu.pages.charts import bar_options

DAY = date(2026, 11, 20)


def library() -> Library:
    return Library.of(
        [
            policy("2024/a", 发布日期="2024-03-01", 施行日期="2024-04-01", 主题分类="农业、林业、水利\\林业"),
            policy("2026/b", 发布日期="2026-09-30", 施行日期="2026-11-01", 替代=["2024/a"]),
            policy("2026/d", 文件类别="征求意见稿"),
        ],
        [
            interpretation("2026/late", "2026/b", 发布日期="2026-10-10"),
            interpretation("2026/practice", "2024/a", 发布日期="2026-10-12", 解读阶段="实施"),
        ],
    )


def test_years_without_documents_are_listed_with_nothing() -> None:
    rows = dict(statistics.by_year(library()).rows)

    assert rows == {"2024": (1, 0), "2025": (0, 0), "2026": (1, 2)}


def test_states_count_each_policy_once_and_no_draft() -> None:
    rows = dict(statistics.by_state(library(), DAY).rows)

    assert rows["已废止"] == rows["现行有效"] == (1,)
    assert sum(values[0] for values in rows.values()) == 2


def test_coverage_counts_policies_not_interpretations() -> None:
    assert statistics.coverage(library()).rows == (("行政规范性文件", (2, 0)),)


def test_lag_is_in_working_days_over_a_holiday_and_of_the_publication_stage_only() -> None:
    assert statistics.lags(library(), WorkCalendar()).rows == (("3 个工作日", (1,)),)


def test_an_unknown_theme_is_named_as_such() -> None:
    assert dict(statistics.by_theme(library()).rows) == {"林业": (1,), "未注明": (1,)}


def test_an_empty_library_has_no_years() -> None:
    assert statistics.by_year(Library.of([], [])).rows == ()


def test_chart_options_carry_the_numbers_of_the_table() -> None:
    series = statistics.by_year(library())
    options = bar_options(series, stacked=True)

    assert [one["data"] for one in options["series"]] == [[1, 0, 1], [0, 0, 2]]
    assert options == bar_options(series, stacked=True)
