"""All subjects together: order, waivers, rules that are switched off, and the bureau's own work."""

from collections import Counter
from datetime import date, timedelta

import pytest

from deadlines.asking import DAY, due, library, settings, told
from factories import interpretation, policy
from sample import sample_project
from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.rules import RULES

WAIVER = {"规则": "LIB010", "理由": "评估已列入下季度计划", "期限": "2026-06-30"}
OLD = policy("1", 文件类别="行政规范性文件", 施行日期="2020-05-01", 豁免=[WAIVER])


def test_a_waiver_runs_out_and_is_owed_until_it_is_deleted() -> None:
    assert ("豁免到期", "2026-06-30", False) in told("2026-06-30", OLD)
    assert ("豁免到期", "2026-06-30", True) in told("2026-07-01", OLD)


def test_a_waived_duty_stands_and_says_until_when_it_is_waived() -> None:
    for today, until in (("2026-06-30", date(2026, 6, 30)), ("2026-07-01", None)):
        evaluation = next(each for each in due(today, OLD) if each.rule == "LIB010")
        assert evaluation.is_overdue(DAY(today))
        assert evaluation.waived_until == until


def test_the_longest_of_several_waivers_counts() -> None:
    twice = policy("1", 施行日期="2020-05-01", 豁免=[{**WAIVER, "期限": "2026-09-30"}, WAIVER, WAIVER])
    found = due("2026-06-01", twice)
    assert [each.day.isoformat() for each in found if each.kind is DeadlineKind.WAIVER] == ["2026-06-30", "2026-09-30"]
    assert next(each for each in found if each.rule == "LIB010").waived_until == date(2026, 9, 30)


def test_interpretations_have_waivers_too() -> None:
    reading = interpretation("1", "2", 解读单位="湿地科", 豁免=[{**WAIVER, "规则": "INT003"}])
    (found,) = due("2026-06-01", reading)
    assert (found.document, found.url, found.office) == ("interpretations/1.md", "interpretations/1/", "湿地科")
    assert "INT003" in found.what
    assert WAIVER["理由"] in found.what


def test_what_a_rule_asks_for_that_is_switched_off_is_not_due() -> None:
    assert "实施后评估" in {word for word, _, _ in told("2026-06-01", OLD)}
    assert "实施后评估" not in {word for word, _, _ in told("2026-06-01", OLD, 规则={"LIB010": "关闭"})}
    assert "实施后评估" in {word for word, _, _ in told("2026-06-01", OLD, 规则={"LIB010": "提示"})}


def test_nobody_says_which_interpretation_is_missing_while_one_cannot_be_read() -> None:
    bureau, unread = settings(), policy("1", 文件类别="规章", 发布日期="2026-04-30")
    for path, kinds in (("policies/2.md", [DeadlineKind.INTERPRETATION]), ("interpretations/2.md", [])):
        found = deadlines(library(unread, unreadable=(path,)), bureau, bureau.calendar(), date(2026, 5, 1))
        assert [each.kind for each in found if each.document] == kinds


@pytest.mark.parametrize(
    ("today", "day", "year"),
    [("2026-01-31", "2026-01-31", "2025"), ("2026-02-01", "2027-01-31", "2026"), ("2026-12-31", "2027-01-31", "2026")],
)
def test_the_next_annual_report_is_always_to_come(today: str, day: str, year: str) -> None:
    bureau = settings()
    (report,) = deadlines(library(), bureau, bureau.calendar(), DAY(today))
    assert (report.kind, report.day.isoformat()) == (DeadlineKind.ANNUAL_REPORT, day)
    assert report.title == f"{year}年政府信息公开工作年度报告"
    assert (report.document, report.url, report.office) == ("", "", "示例市林业局")


SAMPLE = sample_project()
CALENDAR = SAMPLE.settings.calendar()
DAYS = [date(2020, 1, 1) + timedelta(97 * count) for count in range(48)]


def on_sample(today: date) -> tuple[Deadline, ...]:
    return deadlines(SAMPLE.library, SAMPLE.settings, CALENDAR, today)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_sample_is_in_order_and_every_deadline_is_complete(today: date) -> None:
    found = on_sample(today)
    assert list(found) == sorted(found, key=lambda each: (each.day, each.document))
    assert all(each.day >= today or each.is_overdue(today) for each in found)
    assert not [key for key, count in Counter(each.key for each in found).items() if count > 1]
    for each in found:
        assert each.title
        assert each.source
        assert each.office
        assert each.what.endswith("。")
        assert (SAMPLE.root / each.document).exists()


def test_the_sample_names_what_is_to_come_on_its_own_day() -> None:
    today = date(2026, 11, 20)
    found = [each for each in on_sample(today) if each.day <= today + timedelta(30)]
    words = {(each.kind.value, each.document.rpartition("/")[2]) for each in found}
    assert ("公布采纳情况", "linmu-zhongmiao-cao.md") in words
    assert ("征求意见截止", "zhihai-buchang-cao.md") in words
    assert ("听证会", "zhihai-buchang-cao.md") in words
    assert not [each for each in found if each.is_overdue(today)]


def test_the_answered_drafts_of_the_sample_are_due_only_before_their_answer() -> None:
    for name in ("2024/gushu-mingmu-cao", "2025/caifa-xuke-cao"):
        draft = SAMPLE.library.policies[name]
        notice = draft.meta.consultation
        assert notice is not None
        assert notice.feedback is not None
        before, after = (
            {each.kind for each in on_sample(day) if each.document == draft.source.path}
            for day in (notice.feedback.published - timedelta(1), notice.feedback.published)
        )
        assert DeadlineKind.FEEDBACK in before
        assert DeadlineKind.FEEDBACK not in after


def test_every_rule_named_exists_and_cites_the_same_source() -> None:
    cards = {rule.code: "；".join(authority.text for authority in rule.authority) for rule in RULES}
    documents = (
        OLD,
        policy("2", 施行日期="2020-05-01", 有效期至="2026-08-30"),
        policy("3", 发布日期="2026-05-29"),
        policy("4", 文件类别="其他文件", 成文日期="2026-05-29"),
        policy("5", 文件类别="征求意见稿", 征求意见={"事项类型": "其他事项", "截止": "2026-05-29"}),
        policy("6", 发布日期="2026-05-29"),
        interpretation("6", "6"),
    )
    named = {each.rule: each.source for each in due("2026-06-01", *documents) if each.rule}
    assert set(named) == {"LIB009", "LIB010", "SYN001", "SYN008", "POL019", "CON007", "WVR002"}
    for code, source in named.items():
        assert source in cards["SYN008" if code == "SYN001" else code]
