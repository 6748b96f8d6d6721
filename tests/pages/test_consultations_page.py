"""The overview of consultations: sections by state, their order, the days that matter, and how offices answered."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import policy
from sample import sample_project
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import ConsultationState, Disposition
from tongbu.pages.consultation.answers import answers, outcome, outcome_words, response
from tongbu.pages.consultation.overview import consultations_page
from tongbu.pages.lists.rows import Rows
from tongbu.pages.views.consultations import ConsultationRow, ConsultationsView, Stage
from tongbu.settings import Settings

DAY = date(2026, 11, 20)


def draft(id: str, opens: str | None, closes: str | None, **more: Any) -> Policy:  # noqa: A002
    notice = {"事项类型": "其他事项", "开始": opens, "截止": closes, **more}
    return policy(f"2026/{id}", 文件类别="征求意见稿", 征求意见={key: value for key, value in notice.items() if value})


def answer(on: str, words: str = "共收到意见4条，其中采纳2条、不采纳2条。") -> dict[str, Any]:
    return {"反馈": {"发布日期": on, "情况说明": words}}


OPEN_LATE = draft("open-late", "2026-11-01", "2026-12-20")
OPEN_SOON = draft("open-soon", "2026-11-10", "2026-11-20")
COMING = draft("coming", "2026-12-01", "2026-12-31")
CLOSED = draft("closed", "2026-10-01", "2026-11-05")
LATE = draft("late", "2026-08-01", "2026-09-01")
LATER = draft("later", "2026-08-01", "2026-10-01")
ANSWERED = draft("answered", "2026-01-01", "2026-02-01", **answer("2026-02-11"))
OVERDUE_ANSWER = draft("slow", "2026-01-01", "2026-02-01", **answer("2026-04-02"))
ENDED = draft("ended", "2026-01-01", "2026-03-01", 终止={"日期": "2026-02-01", "理由": "上位法即将修改"})
ALL = [OPEN_LATE, OPEN_SOON, COMING, CLOSED, LATE, LATER, ANSWERED, OVERDUE_ANSWER, ENDED]


def overview(*drafts: Policy, day: date = DAY) -> ConsultationsView:
    view = consultations_page(Rows(Library.of(drafts, []), Settings(), day)).view
    assert isinstance(view, ConsultationsView)
    return view


def stage(view: ConsultationsView, state: ConsultationState) -> Stage:
    return next(one for one in view.stages if one.state == state)


def now(view: ConsultationsView, state: ConsultationState) -> list[str]:
    """The drafts in a state on the day of the build, in the section's order."""
    return [row.entry.url.split("/")[-2] for row in stage(view, state).rows if row.entry.state == state]


def said(row: ConsultationRow) -> str:
    """What a row says, as read on the day of the build."""
    return "；".join(
        f"{fact.words}{fact.day}{fact.tail}" + (f"（{fact.before}{fact.count}{fact.after}）" if fact.before else "")
        for fact in row.facts
    )


def facts(found: Policy, state: ConsultationState) -> str:
    return said(stage(overview(found), state).rows[0])


def test_every_consultation_stands_in_the_section_of_its_state() -> None:
    view = overview(*ALL)

    assert now(view, ConsultationState.OPEN) == ["open-soon", "open-late"]
    assert now(view, ConsultationState.UPCOMING) == ["coming"]
    assert now(view, ConsultationState.CLOSED) == ["closed"]
    assert now(view, ConsultationState.OVERDUE) == ["late", "later"]
    assert now(view, ConsultationState.ANSWERED) == ["slow", "answered"]
    assert now(view, ConsultationState.TERMINATED) == ["ended"]
    assert sum(one.count for one in view.stages) == view.total == len(ALL)


def test_a_consultation_also_waits_in_the_sections_it_comes_to() -> None:
    view = overview(OPEN_LATE)

    assert [one.state for one in view.stages if one.rows] == ["征集中", "已截止待反馈", "逾期未反馈"]
    assert [one.count for one in view.stages] == [1, 0, 0, 0, 0, 0]


def test_sections_without_a_consultation_say_so_the_overdue_among_them() -> None:
    view = overview()

    assert stage(view, ConsultationState.OVERDUE).empty == "目前没有逾期未反馈的事项。"
    assert all(one.empty and not one.rows for one in view.stages)


@pytest.mark.parametrize(
    ("found", "state", "words"),
    [
        (COMING, ConsultationState.UPCOMING, "自2026-12-01开始（还有11天）；至2026-12-31截止"),
        (OPEN_LATE, ConsultationState.OPEN, "截止2026-12-20"),
        (CLOSED, ConsultationState.CLOSED, "截止2026-11-05；采纳情况最迟2026-12-05公布（还剩15天）"),
        (LATE, ConsultationState.OVERDUE, "截止2026-09-01；应于2026-10-01以前公布采纳情况（已逾期50天）"),
        (
            ANSWERED,
            ConsultationState.ANSWERED,
            "2026-02-11公布采纳情况（截止后第10天）；收到意见4条，采纳2条，不采纳2条",
        ),
        (ENDED, ConsultationState.TERMINATED, "2026-02-01终止；原因：上位法即将修改"),
    ],
)
def test_each_section_says_what_matters_there(found: Policy, state: ConsultationState, words: str) -> None:
    assert facts(found, state) == words


def test_an_answer_leads_to_its_page_and_to_what_the_draft_became() -> None:
    final = policy("2026/final", 征求意见稿="2026/answered")
    row = stage(overview(ANSWERED, final), ConsultationState.ANSWERED).rows[0]

    assert [link.url for link in row.links] == [
        "policies/2026/answered/feedback/",
        "policies/2026/final/",
        "policies/2026/final/process/",
    ]


def test_the_state_facet_offers_every_state_that_can_come() -> None:
    states = next(facet for facet in overview(OPEN_LATE, COMING).facets if facet.name == "状态")

    assert states.of_state
    assert states.options == (("未开始", 1), ("征集中", 1), ("已截止待反馈", 0), ("逾期未反馈", 0))


def test_a_draft_without_a_notice_is_not_lost() -> None:
    view = overview(policy("2026/bare", 文件类别="征求意见稿"))

    assert [(one.heading, len(one.rows)) for one in view.stages if one.rows] == [("尚无公告", 1)]


def test_response_times_and_opinions_are_told_in_words_and_by_year() -> None:
    response_view = overview(*ALL).response

    assert response_view.day == "2026年11月20日"
    assert response_view.summary == (
        "共反馈2件。从截止到公布采纳情况，用时中位数35天，最长60天；在30日期限内反馈1件，占50%。",
        "共收到意见8条，采纳4条，部分采纳0条，采纳和部分采纳的占50%。",
    )
    assert [(row.name, dict(row.cells)["收到意见"]) for row in response_view.rows] == [("2026年", "8条")]


def test_an_answer_of_a_later_day_is_not_counted_yet() -> None:
    planned = draft("planned", "2026-10-01", "2026-11-05", **answer("2026-11-21"))

    assert overview(planned).response.summary == ("还没有公布采纳情况的事项。",)
    assert overview(planned, day=DAY + timedelta(days=1)).response.rows


def test_an_answer_that_gives_no_numbers_is_left_out_of_the_counts_and_said_so() -> None:
    silent = draft("silent", "2026-01-01", "2026-02-01", **answer("2026-02-11", "已研究办理。"))
    summary = overview(silent, ANSWERED).response.summary

    assert outcome(silent) is None
    assert "共收到意见4条" in summary[1]
    assert summary[2] == "另有1件没有载明意见数量，不计入意见的统计。"


def test_a_ledger_counts_before_the_words_of_the_report() -> None:
    values = {"received": None, "channel": "", "proposer": "", "article": "", "opinion": "改", "reason": ""}
    rows = tuple(Opinion(row=n, number=str(n), disposition=Disposition.ADOPTED, **values) for n in (2, 3, 4))
    counted = Policy(ANSWERED.id, ANSWERED.source, ANSWERED.meta, ANSWERED.text, Ledger("a.csv", rows))
    told, empty = outcome(counted), outcome(Policy(*_parts(counted), Ledger("a.csv", ())))
    assert told
    assert empty

    assert (outcome_words(told), outcome_words(empty)) == ("收到意见3条，采纳3条", "未收到意见")


def _parts(found: Policy) -> tuple[Any, ...]:
    return found.id, found.source, found.meta, found.text


@given(st.lists(st.integers(-20, 400), min_size=1, max_size=30))
def test_statistics_hold_for_any_answers(lags: list[int]) -> None:
    closes = date(2024, 6, 1)
    drafts = [
        draft(str(number), "2024-05-01", closes.isoformat(), **answer((closes + timedelta(days=lag)).isoformat()))
        for number, lag in enumerate(lags)
    ]
    told = response(answers(Library.of(drafts, []), DAY, 30))
    assert told

    assert told.answered == len(lags)
    assert told.longest_days == max(0, *lags)
    assert told.in_time == sum(lag <= 30 for lag in lags)
    assert min(max(0, lag) for lag in lags) <= told.median_days <= told.longest_days
    assert told.received == told.adopted * 2 == len(lags) * 4


ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "states"),
    [
        (
            "2024/gushu-mingmu-cao",
            "2024-11-10 未开始 2024-11-11 征集中 2024-12-13 征集中 2024-12-14 已截止待反馈 2025-01-03 已反馈",
        ),
        (
            "2025/caifa-xuke-cao",
            "2025-12-07 未开始 2025-12-08 征集中 2026-01-12 征集中 2026-01-13 已截止待反馈 2026-01-19 已反馈",
        ),
        (
            "2026/linmu-zhongmiao-cao",
            "2026-09-28 未开始 2026-09-29 征集中 2026-11-05 征集中 2026-11-06 已截止待反馈 2026-12-06 逾期未反馈",
        ),
        (
            "2026/zhihai-buchang-cao",
            "2026-11-11 未开始 2026-11-12 征集中 2026-12-14 征集中 2026-12-15 已截止待反馈 2027-01-14 逾期未反馈",
        ),
    ],
)
def test_each_sample_consultation_goes_through_its_states(name: str, states: str) -> None:
    project = sample_project()
    words = states.split()
    for day, state in zip(words[::2], words[1::2], strict=True):
        view = consultations_page(Rows(project.library, project.settings, date.fromisoformat(day))).view
        assert isinstance(view, ConsultationsView)
        found = {row.entry.url: row.entry.state for each in view.stages for row in each.rows}
        assert found[f"policies/{name}/"] == state, day
