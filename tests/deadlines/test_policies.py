"""What is due about policies that were issued."""

import pytest

from deadlines.asking import due, told
from factories import interpretation, policy

STARTED = {"发布日期": "2020-04-01", "施行日期": "2020-05-01"}
READ = interpretation("1", "1", 发布日期="2020-04-01")


def test_a_policy_takes_force_and_expires_on_its_days() -> None:
    other = policy("1", 文件类别="其他文件", 施行日期="2026-05-01", 有效期至="2027-04-30")
    assert told("2026-05-01", other) == [("施行", "2026-05-01", False), ("有效期届满", "2027-04-30", False)]
    assert told("2026-05-02", other) == [("有效期届满", "2027-04-30", False)]
    assert told("2027-05-01", other) == []


def test_what_was_repealed_before_does_not_expire() -> None:
    old = policy("1", 文件类别="其他文件", 施行日期="2020-05-01", 有效期至="2027-04-30")
    new = policy("2", 文件类别="其他文件", 施行日期="2026-10-01", 替代=["1"])
    assert told("2026-09-01", old, new) == [("施行", "2026-10-01", False)]


EVALUATION = "2024-10-28"  # the last day before the 183 days that end on 2025-04-30


@pytest.mark.parametrize(
    ("today", "owed"), [("2024-10-28", False), ("2024-10-29", True), ("2025-04-30", True), ("2025-05-01", None)]
)
def test_evaluation_is_due_before_the_months_that_precede_the_end(today: str, owed: bool | None) -> None:
    found = told(today, policy("1", **STARTED, 有效期至="2025-04-30"), READ)
    evaluation = [("实施后评估", EVALUATION, owed)] if owed is not None else []
    assert [each for each in found if each[0] == "实施后评估"] == evaluation


def test_an_evaluation_made_in_time_is_owed_no_more() -> None:
    assert told("2024-06-01", policy("1", **STARTED, 有效期至="2025-04-30", 评估日期="2024-05-20"), READ) == [
        ("有效期届满", "2025-04-30", False)
    ]


def test_a_policy_without_an_end_is_evaluated_every_few_years() -> None:
    assert told("2025-05-01", policy("1", **STARTED), READ) == [("实施后评估", "2025-05-01", False)]
    assert told("2025-05-02", policy("1", **STARTED), READ) == [("实施后评估", "2025-05-01", True)]
    assert told("2025-05-02", policy("1", **STARTED, 评估日期="2025-04-01"), READ) == [
        ("实施后评估", "2030-04-01", False)
    ]
    assert told("2023-05-02", policy("1", **STARTED), READ, 限值={"评估间隔": 3}) == [
        ("实施后评估", "2023-05-01", True)
    ]


def test_what_has_no_force_is_not_evaluated() -> None:
    repealing = policy("2", 文件类别="其他文件", 施行日期="2024-01-01", 废止=["1"])
    assert told("2026-01-01", policy("1", **STARTED), READ, repealing) == []


def test_what_is_due_is_seen_from_its_own_day() -> None:
    pending = policy("1", 发布日期="2026-04-01", 施行日期="2026-10-01")
    read = interpretation("1", "1", 发布日期="2026-04-01")
    assert ("实施后评估", "2031-10-01", False) in told("2026-06-01", pending, read)
    ending = policy("2", 文件类别="其他文件", 施行日期="2028-01-01", 废止=["1"])
    assert told("2026-06-01", pending, read, ending) == [("施行", "2026-10-01", False), ("施行", "2028-01-01", False)]


def test_an_interpretation_is_due_some_working_days_after_publication() -> None:
    unread = policy("1", 文件类别="规章", 发布日期="2026-04-30")  # a Thursday; 1 to 5 May are off, 9 May is worked
    assert told("2026-04-30", unread) == [("发布解读", "2026-05-08", False)]
    assert told("2026-05-09", unread) == [("发布解读", "2026-05-08", True)]
    assert told("2026-04-30", unread, 限值={"解读时限": 0}) == [("发布解读", "2026-04-30", False)]


def test_an_interpretation_counts_once_it_is_published() -> None:
    unread = policy("1", 文件类别="规章", 发布日期="2026-04-30")
    assert due("2026-05-06", unread, interpretation("1", "1"))[0].rule == "SYN008"
    assert told("2026-05-06", unread, interpretation("1", "1", 发布日期="2026-05-07")) != []
    assert told("2026-05-07", unread, interpretation("1", "1", 发布日期="2026-05-07")) == []
    assert told("2026-05-07", unread, interpretation("1", "1", 发布日期="2026-05-06", 解读阶段="评估")) != []


def test_other_policies_need_no_interpretation() -> None:
    assert told("2026-05-01", policy("1", 文件类别="其他文件", 发布日期="2026-04-30")) == []


def test_working_days_of_a_year_without_arrangement_are_provisional() -> None:
    (early,) = due("2031-01-01", policy("1", 文件类别="规章", 发布日期="2031-01-30"))
    assert early.provisional
    arranged = {"工作日": {2031: {"放假": ["2031-01-31"], "上班": []}}}
    (known,) = due("2031-01-01", policy("1", 文件类别="规章", 发布日期="2031-01-30"), **arranged)
    assert (known.provisional, known.day.isoformat()) == (False, "2031-02-05")


def test_a_signed_document_is_due_for_publication() -> None:
    signed = policy("1", 文件类别="其他文件", 成文日期="2026-03-02")
    assert told("2026-03-30", signed) == [("主动公开时限", "2026-03-30", False)]
    assert told("2026-03-31", signed) == [("主动公开时限", "2026-03-30", True)]
    assert told("2026-03-31", signed, 限值={"公开时限": 30}) == [("主动公开时限", "2026-04-14", False)]


@pytest.mark.parametrize("more", [{"发布日期": "2026-03-31"}, {"公开方式": "依申请公开"}, {"公开方式": "不予公开"}])
def test_what_is_published_or_not_for_disclosure_is_not_due(more: dict[str, str]) -> None:
    assert told("2026-03-31", policy("1", 文件类别="其他文件", 成文日期="2026-03-02", **more)) == []


def test_a_publication_that_is_only_planned_is_still_due() -> None:
    planned = policy("1", 文件类别="其他文件", 成文日期="2026-03-02", 发布日期="2026-04-20")
    assert told("2026-03-31", planned) == [("主动公开时限", "2026-03-30", True)]
