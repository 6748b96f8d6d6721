"""What a notice of consultation sets, and when it is owed no more."""

from typing import Any

import pytest

from deadlines.asking import due, told
from factories import policy
from tongbu.model.policy import Policy

PERIOD = {"事项类型": "行政规范性文件", "开始": "2026-03-02", "截止": "2026-03-31"}
ANSWER = {"发布日期": "2026-04-20", "情况说明": "收到意见 2 条，均采纳。"}


def draft(**notice: Any) -> Policy:
    return policy("2026/cao", 文件类别="征求意见稿", 征求意见={**PERIOD, **notice})


OPENING = ("开始征求意见", "2026-03-02", False)
CLOSING = ("征求意见截止", "2026-03-31", False)
FEEDBACK = ("公布采纳情况", "2026-04-30", False)
OVERDUE = ("公布采纳情况", "2026-04-30", True)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-03-01", [OPENING, CLOSING, FEEDBACK]),
        ("2026-03-02", [OPENING, CLOSING, FEEDBACK]),
        ("2026-03-03", [CLOSING, FEEDBACK]),
        ("2026-03-31", [CLOSING, FEEDBACK]),
        ("2026-04-01", [FEEDBACK]),
        ("2026-04-30", [FEEDBACK]),
        ("2026-05-01", [OVERDUE]),
        ("2030-01-01", [OVERDUE]),
    ],
)
def test_each_step_is_due_until_its_day_and_the_answer_until_it_is_given(today: str, expected: list[object]) -> None:
    assert told(today, draft()) == expected


def test_an_answer_counts_from_the_day_it_is_published() -> None:
    answered = draft(反馈=ANSWER)
    assert told("2026-04-19", answered) == [FEEDBACK]
    assert told("2026-04-20", answered) == []
    late = draft(反馈={**ANSWER, "发布日期": "2026-05-10"})
    assert told("2026-05-09", late) == [OVERDUE]
    assert told("2026-05-10", late) == []


def test_nothing_is_due_after_a_consultation_was_called_off() -> None:
    ended = draft(终止={"日期": "2026-03-20", "理由": "上位法修改"})
    assert told("2026-03-01", ended) == [OPENING]
    assert told("2026-03-19", ended) == []
    assert told("2026-06-01", ended) == []


def test_an_end_that_is_only_planned_does_not_excuse_what_is_overdue() -> None:
    assert told("2026-05-01", draft(终止={"日期": "2026-06-01", "理由": "上位法修改"})) == [OVERDUE]


def test_the_bureau_sets_how_long_an_answer_may_take() -> None:
    assert told("2026-04-01", draft(), 限值={"反馈期限": 15}) == [("公布采纳情况", "2026-04-15", False)]


def test_a_notice_without_days_sets_none() -> None:
    assert told("2026-03-01", draft(开始=None, 截止=None)) == []


def test_the_source_is_that_of_the_kind_of_matter() -> None:
    sources = {
        matter: due("2026-03-01", draft(事项类型=matter))[0].source for matter in ("规章", "重大行政决策", "其他事项")
    }
    assert "国务院令第322号" in sources["规章"]
    assert "国务院令第713号" in sources["重大行政决策"]
    assert sources["其他事项"] == "征求意见公告写明的期限"


def test_a_deadline_names_document_page_office_and_rule() -> None:
    (feedback,) = due("2026-04-01", draft())
    assert feedback.document == "policies/2026/cao.md"
    assert feedback.url == "policies/2026/cao/"
    assert feedback.office == "示例市林业局"
    assert feedback.rule == "CON007"
    assert not feedback.provisional


HEARING = {
    "日期": "2026-04-20",
    "时间": "09:00",
    "地点": "三楼会议室",
    "报名截止": "2026-04-05",
    "名单公布": "2026-04-10",
    "材料送达": "2026-04-12",
}


def hearing(today: str, matter: str = "其他事项", **changes: Any) -> list[tuple[str, str, bool]]:
    found = told(today, draft(事项类型=matter, 听证={**HEARING, **changes}))
    return [each for each in found if each[0].startswith("听证")]


def test_a_hearing_has_four_days_and_each_passes() -> None:
    steps = [
        ("听证会报名截止", "2026-04-05", False),
        ("听证会名单公布", "2026-04-10", False),
        ("听证材料送达", "2026-04-12", False),
        ("听证会", "2026-04-20", False),
    ]
    for today, left in (("2026-04-05", 4), ("2026-04-06", 3), ("2026-04-12", 2), ("2026-04-20", 1), ("2026-04-21", 0)):
        assert hearing(today) == steps[4 - left :]


def test_the_papers_of_a_major_decision_are_due_seven_days_before() -> None:
    assert ("听证材料送达", "2026-04-13", False) in hearing("2026-04-01", "重大行政决策", 材料送达=None)
    assert not any(each[0] == "听证材料送达" for each in hearing("2026-04-01", "其他事项", 材料送达=None))


def test_time_and_place_belong_to_the_hearing_alone() -> None:
    found = {each.kind.value: (each.time, each.place) for each in due("2026-04-01", draft(听证=HEARING))}
    assert found["听证会"] == ("09:00", "三楼会议室")
    assert found["听证材料送达"] == ("", "")


def test_a_hearing_of_a_consultation_called_off_is_not_held() -> None:
    ended = draft(听证=HEARING, 终止={"日期": "2026-04-08", "理由": "上位法修改"})
    assert told("2026-04-01", ended) == [("听证会报名截止", "2026-04-05", False)]
