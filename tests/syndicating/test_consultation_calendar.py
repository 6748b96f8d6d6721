"""Consultations as a calendar: periods over whole days, hearings at their hour, a reminder before the end."""

from datetime import date, datetime, timedelta

import icalendar

from syndicating.icalendar_rules import check
from syndicating.syndicated import PUBLISHER, SETTINGS, draft, library
from tongbu.model.policy import Policy
from tongbu.settings import TIME_ZONE
from tongbu.syndicating import consultation_calendar

OPEN = date(2026, 9, 5)
HEARING = {
    "日期": date(2026, 9, 25),
    "时间": "09:00",
    "地点": "三楼会议室",
    "报名": "电话",
    "报名截止": date(2026, 9, 15),
}


def events(*drafts: Policy, today: date = OPEN) -> list[icalendar.Event]:
    content = consultation_calendar(library(*drafts), SETTINGS.limits, PUBLISHER, today)
    return list(check(content).walk("VEVENT"))


def test_a_period_takes_whole_days_and_the_last_is_included() -> None:
    (event,) = events(draft())
    assert (event.start, event.end) == (date(2026, 9, 1), date(2026, 9, 21))
    assert event["DESCRIPTION"].startswith("2026年9月1日至2026年9月20日（含当日）公开征求意见")
    assert event["URL"] == "https://ly.example.gov.cn/policies/2026/a-cao/"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["CATEGORIES"].to_ical().decode() == "意见征集"


def test_the_reminder_comes_at_nine_three_days_before_the_last_day() -> None:
    (event,) = events(draft())
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].params["RELATED"] == "END"
    assert datetime(2026, 9, 21) + alarm["TRIGGER"].dt == datetime(2026, 9, 17, 9)


def test_a_period_too_short_for_a_reminder_has_none() -> None:
    (event,) = events(draft(截止=date(2026, 9, 3)))
    assert not event.walk("VALARM")


def test_a_hearing_is_an_event_of_its_own_in_beijing_time() -> None:
    _, event = events(draft(听证=HEARING))
    assert event.start == datetime(2026, 9, 25, 9, tzinfo=TIME_ZONE)
    assert event.start.utcoffset() == timedelta(hours=8)
    assert event["LOCATION"] == "三楼会议室"
    assert "报名截止：2026年9月15日（含当日）" in event["DESCRIPTION"]


def test_a_hearing_without_an_hour_takes_its_day() -> None:
    _, event = events(draft(听证={"日期": date(2026, 9, 25), "地点": "三楼会议室"}))
    assert (event.start, event.end) == (date(2026, 9, 25), date(2026, 9, 26))


def test_what_is_to_come_and_what_ended_within_a_year_stands_in_it() -> None:
    assert len(events(draft(), today=date(2026, 1, 1))) == 1
    assert len(events(draft(), today=date(2027, 9, 20))) == 1
    assert not events(draft(), today=date(2027, 9, 21))


def test_what_was_called_off_stays_and_is_marked() -> None:
    stopped = draft(听证=HEARING, 终止={"日期": date(2026, 9, 10), "理由": "上位法即将修改。"})
    before, after = events(stopped, today=date(2026, 9, 9)), events(stopped, today=date(2026, 9, 10))
    assert [event["STATUS"] for event in before] == ["CONFIRMED", "CONFIRMED"]
    assert [event["STATUS"] for event in after] == ["CANCELLED", "CANCELLED"]
    assert "2026年9月10日终止：上位法即将修改。" in after[0]["DESCRIPTION"]
    assert not after[0].walk("VALARM")
    assert [event["UID"] for event in before] == [event["UID"] for event in after]


def test_a_consultation_given_up_after_its_end_did_take_place() -> None:
    (event,) = events(draft(终止={"日期": date(2026, 10, 10), "理由": "不再制定。"}), today=date(2026, 11, 1))
    assert event["STATUS"] == "CONFIRMED"
    assert "2026年10月10日终止" in event["DESCRIPTION"]


def test_an_answer_is_told_from_its_day_on() -> None:
    answered = draft(反馈={"发布日期": date(2026, 10, 9), "情况说明": "收到意见0条。"})
    words = [events(answered, today=day)[0]["DESCRIPTION"] for day in (date(2026, 10, 8), date(2026, 10, 9))]
    assert ["采纳情况已于2026年10月9日公布。" in each for each in words] == [False, True]


def test_a_notice_with_reversed_or_missing_dates_makes_no_entry() -> None:
    assert not events(draft(截止=date(2026, 8, 1)), draft("2026/b-cao", 开始=None))


def test_the_calendar_names_itself_and_says_how_often_to_look() -> None:
    calendar = check(consultation_calendar(library(draft()), SETTINGS.limits, PUBLISHER, OPEN))
    assert calendar["X-WR-CALNAME"] == "示例市林业局政策文件库·意见征集"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert calendar["SOURCE"] == "https://ly.example.gov.cn/calendars/consultations.ics"
