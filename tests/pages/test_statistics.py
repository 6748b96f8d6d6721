"""The numbers of the 数据 page come from the library alone."""

from datetime import date

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.data import statistics
from tongbu.pages.data.charts import bar_options
from tongbu.pages.lists.rows import Rows
from tongbu.settings import Settings

DAY = date(2026, 11, 20)


def rows_of(library: Library) -> Rows:
    return Rows(library, Settings(), DAY)


def rows() -> Rows:
    found = Library.of(
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
    return rows_of(found)


def test_years_without_documents_are_listed_with_nothing() -> None:
    shown = dict(statistics.by_year(rows()).rows)

    assert shown == {"2024": (1, 0), "2025": (0, 0), "2026": (1, 2)}


def test_states_count_each_policy_once_and_no_draft() -> None:
    shown = dict(statistics.by_state(rows()).rows)

    assert shown["已废止"] == shown["现行有效"] == (1,)
    assert sum(values[0] for values in shown.values()) == 2


def test_coverage_counts_policies_not_interpretations() -> None:
    assert statistics.coverage(rows()).rows == (("行政规范性文件", (2, 0)),)


def test_lag_is_in_working_days_over_a_holiday_and_of_the_publication_stage_only() -> None:
    assert statistics.lags(rows()).rows == (("3 个工作日", (1,)),)


def test_an_unknown_theme_is_named_as_such() -> None:
    assert dict(statistics.by_theme(rows()).rows) == {"林业": (1,), "未注明": (1,)}


def test_an_empty_library_has_no_years() -> None:
    assert statistics.by_year(rows_of(Library.of([], []))).rows == ()


def test_chart_options_carry_the_numbers_of_the_table() -> None:
    series = statistics.by_year(rows())
    options = bar_options(series, stacked=True)

    assert [one["data"] for one in options["series"]] == [[1, 0, 1], [0, 0, 2]]
    assert options == bar_options(series, stacked=True)


def answered(name: str, published: str, statement: str) -> Policy:
    report = {"发布日期": published, "情况说明": statement}
    notice = {"事项类型": "其他事项", "反馈": report}
    draft: Policy = policy(name, 名称=f"{name}办法（征求意见稿）", 文件类别="征求意见稿", 征求意见=notice)
    return draft


def test_results_are_those_of_published_reports_the_latest_first() -> None:
    words = "共收到意见{}条，采纳{}条，部分采纳0条，不采纳{}条。"
    drafts = [
        answered("a", "2026-01-01", words.format(3, 2, 1)),
        answered("b", "2026-05-01", words.format(5, 1, 4)),
        answered("c", "2026-12-01", words.format(9, 9, 0)),
    ]
    series = statistics.results(Library.of(drafts, []), DAY)

    assert series.rows == (("b办法", (1, 0, 4, 0)), ("a办法", (2, 0, 1, 0)))


def test_what_ends_is_counted_by_half_year_without_what_has_ended_or_was_replaced() -> None:
    found = Library.of(
        [
            policy("a", 施行日期="2024-01-01", 有效期至="2026-11-20"),
            policy("b", 施行日期="2024-01-01", 有效期至="2027-04-01"),
            policy("past", 施行日期="2020-01-01", 有效期至="2026-11-19"),
            policy("replaced", 施行日期="2024-01-01", 有效期至="2027-02-01"),
            policy("new", 施行日期="2026-01-01", 替代=["replaced"]),
            policy("pending", 施行日期="2026-12-01", 有效期至="2027-06-30"),
        ],
        [],
    )
    ending = statistics.expiring(rows_of(found))

    assert [each.policy for each in ending] == ["a", "b", "pending"]
    assert statistics.expiries(ending, DAY).rows == (("2026年下半年", (1,)), ("2027年上半年", (2,)))
    assert statistics.expiries([], DAY).rows == ()
