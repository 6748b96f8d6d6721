"""All deadlines as a calendar: every program reads it, every entry keeps its name, nothing hostile gets out."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from syndicating.icalendar_rules import check
from tongbu.deadlines import Deadline, DeadlineKind
from tongbu.settings import TIME_ZONE, Settings
from tongbu.syndicating import Publisher, calendar_of, publisher_of

DAY = date(2026, 11, 20)
PUBLISHER = Publisher(
    "示例市林业局", "示例市林业局政策文件库", "https://ly.example.gov.cn/", "https://ly.example.gov.cn/"
)
FEEDBACK = Deadline(
    kind=DeadlineKind.FEEDBACK,
    day=date(2027, 1, 13),
    title="示例市陆生野生动物致害补偿办法（征求意见稿）",
    document="policies/2026/zhihai-buchang-cao.md",
    url="policies/2026/zhihai-buchang-cao/",
    what="公布意见采纳情况。",
    rule="CON007",
    source="《重大行政决策程序暂行条例》（国务院令第713号）第十八条",
    office="野生动植物保护科",
)
HEARING = replace(FEEDBACK, kind=DeadlineKind.HEARING, day=date(2026, 12, 8), time="09:30", place="市林业局三楼会议室")


def events(*deadlines: Deadline, today: date = DAY, publisher: Publisher = PUBLISHER) -> list[icalendar.Event]:
    return list(check(calendar_of(deadlines, publisher, today)).walk("VEVENT"))


def test_a_duty_takes_its_whole_last_day_and_says_what_who_and_why() -> None:
    (event,) = events(FEEDBACK)
    assert (event.start, event.end) == (date(2027, 1, 13), date(2027, 1, 14))
    assert event["SUMMARY"] == "公布采纳情况：示例市陆生野生动物致害补偿办法（征求意见稿）"
    assert event["DESCRIPTION"].split("\n") == [
        "公布意见采纳情况。",
        "责任单位：野生动植物保护科",
        "依据：《重大行政决策程序暂行条例》（国务院令第713号）第十八条",
        "发布检查规则：CON007",
    ]
    assert event["URL"] == "https://ly.example.gov.cn/policies/2026/zhihai-buchang-cao/"
    assert event["TRANSP"] == "TRANSPARENT"


def test_the_public_is_told_what_is_due_and_not_what_to_write() -> None:
    duty = replace(FEEDBACK, how="在“征求意见”下面填写“反馈”。")
    waiver = replace(FEEDBACK, kind=DeadlineKind.WAIVER, subject="CON007")
    assert events(duty)[0]["DESCRIPTION"].startswith("公布意见采纳情况。在“征求意见”下面填写“反馈”。")
    public = calendar_of([duty, waiver], PUBLISHER, DAY, for_authors=False)
    (event,) = check(public).walk("VEVENT")
    assert event["DESCRIPTION"].split("\n") == [
        "公布意见采纳情况。",
        "责任单位：野生动植物保护科",
        "依据：《重大行政决策程序暂行条例》（国务院令第713号）第十八条",
    ]


def test_a_duty_reminds_at_nine_three_days_before_and_an_event_does_not() -> None:
    duty, event = events(FEEDBACK, HEARING)
    (alarm,) = duty.walk("VALARM")
    assert datetime(2027, 1, 13) + alarm["TRIGGER"].dt == datetime(2027, 1, 10, 9)
    assert not event.walk("VALARM")


def test_a_hearing_begins_at_its_time_in_beijing() -> None:
    (event,) = events(HEARING)
    assert event.start == datetime(2026, 12, 8, 9, 30, tzinfo=TIME_ZONE)
    assert event["LOCATION"] == "市林业局三楼会议室"
    zoned = [line for line in calendar_of([HEARING], PUBLISHER, DAY).split(b"\r\n") if line.startswith(b"DTSTART;")]
    assert zoned == [b"DTSTART;TZID=Asia/Shanghai:20261208T093000"]


def test_days_that_may_move_and_findings_that_are_waived_are_said_to_be() -> None:
    (event,) = events(replace(FEEDBACK, provisional=True, waived_until=date(2027, 3, 1)))
    assert "公布后可能调整" in event["DESCRIPTION"]
    assert "2027年3月1日前（含当日）" in event["DESCRIPTION"]


def test_a_deadline_that_moves_keeps_its_name_and_is_newer() -> None:
    (before,) = events(FEEDBACK)
    (after,) = events(replace(FEEDBACK, day=date(2027, 2, 1)), today=DAY + timedelta(days=1))
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert before["DTSTAMP"].dt < after["DTSTAMP"].dt


def test_other_work_and_other_bureaus_have_other_names() -> None:
    names = [
        events(deadline, publisher=publisher)[0]["UID"]
        for deadline in (FEEDBACK, HEARING, replace(FEEDBACK, document="policies/2026/b.md"))
        for publisher in (PUBLISHER, replace(PUBLISHER, identity="https://lyj.example.gov.cn/"))
    ]
    assert len(set(names)) == 6


def test_the_same_day_makes_the_same_bytes() -> None:
    assert calendar_of([FEEDBACK, HEARING], PUBLISHER, DAY) == calendar_of([FEEDBACK, HEARING], PUBLISHER, DAY)


def test_no_deadlines_still_make_a_calendar() -> None:
    assert not events()
    (zone,) = check(calendar_of([], PUBLISHER, DAY)).walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Shanghai"


def test_without_any_address_entries_have_none_but_keep_a_name() -> None:
    (event,) = events(FEEDBACK, publisher=publisher_of(Settings.model_validate({"机关": {"名称": "示例市林业局"}})))
    assert "URL" not in event
    assert event["UID"]


@given(words=st.text(), place=st.text())
def test_whatever_the_words_it_is_one_valid_entry(words: str, place: str) -> None:
    hostile = f"{words}\r\nEND:VEVENT\r\nBEGIN:VALARM;,\\n]]><script>"
    (event,) = events(replace(HEARING, title=hostile, what=hostile, place=place))
    assert str(event["SUMMARY"]).endswith(" END:VEVENT BEGIN:VALARM;,\\n]]><script>")
    assert not event.walk("VALARM")


def test_the_public_calendar_holds_the_nearest_days_and_that_of_authors_all() -> None:
    many = [
        replace(FEEDBACK, day=DAY + timedelta(days=place), document=f"policies/{place}.md") for place in range(-30, 400)
    ]

    public = check(calendar_of(many, PUBLISHER, DAY, for_authors=False)).walk("VEVENT")
    days = [event["DTSTART"].dt for event in public]
    assert len(days) == 200
    assert days == sorted(days)
    assert days[0] == DAY - timedelta(days=30)
    assert len(check(calendar_of(many, PUBLISHER, DAY)).walk("VEVENT")) == len(many)
