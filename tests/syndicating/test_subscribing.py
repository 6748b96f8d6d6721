"""What a subscriber sees who fetches the feed day after day: separate events, none of them ever changed."""

from collections.abc import Iterator
from datetime import date, timedelta

import feedparser
import pytest

from factories import policy
from syndicating.syndicated import draft, read
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import Disposition

CLOSES = date(2026, 9, 20)
ANSWER = {"发布日期": date(2026, 10, 9), "情况说明": "收到意见2条，采纳1条，不采纳1条。"}
LEDGER = Ledger(
    "policies/2026/a-cao.csv",
    (
        Opinion(2, "1", None, "", "", "", "甲", Disposition.ADOPTED, ""),
        Opinion(3, "2", None, "", "", "", "乙", Disposition.NOT_ADOPTED, "理由"),
    ),
)


def as_written(today: date) -> Policy:
    """The draft's file as it is on a day: nobody can write the answer before it is there."""
    if today < ANSWER["发布日期"]:
        return draft()
    return draft(反馈=ANSWER, ledger=LEDGER)


def fetched(first: date, last: date, step: int = 1) -> Iterator[feedparser.FeedParserDict]:
    """What a program gets that fetches the feed every so many days."""
    day = first
    while day <= last:
        yield read("consultations", as_written(day), today=day)
        day += timedelta(step)


@pytest.fixture(scope="module")
def seen() -> list[list[feedparser.FeedParserDict]]:
    return [feed.entries for feed in fetched(date(2026, 8, 25), date(2026, 11, 10))]


def test_five_days_of_one_consultation_make_four_separate_entries() -> None:
    days = (date(2026, 8, 31), date(2026, 9, 2), date(2026, 9, 17), date(2026, 9, 25), date(2026, 10, 9))
    lengths = []
    kept: dict[str, str] = {}
    for day in days:
        entries = read("consultations", as_written(day), today=day).entries
        lengths.append(len(entries))
        kept |= {entry.id.partition("#")[2]: entry.title for entry in reversed(entries)}
    assert lengths == [0, 1, 2, 3, 4]
    assert list(kept) == ["opened", "closing-2026-09-20", "closed-2026-09-20", "answered"]
    assert [title.partition("：")[0] for title in kept.values()] == [
        "开始征求意见",
        "征求意见即将截止（2026年9月20日）",
        "征求意见截止",
        "公布意见采纳情况",
    ]


def test_no_entry_ever_changes_or_goes_away(seen: list[list[feedparser.FeedParserDict]]) -> None:
    known: dict[str, tuple[str, ...]] = {}
    for entries in seen:
        now = {entry.id: (entry.title, entry.summary, entry.updated, entry.published, entry.link) for entry in entries}
        assert known.items() <= now.items()
        known = now
    assert len(known) == 4


def test_every_entry_appears_on_its_own_day(seen: list[list[feedparser.FeedParserDict]]) -> None:
    day, known = date(2026, 8, 25), set()
    for entries in seen:
        for entry in entries:
            if entry.id not in known:
                assert entry.updated == f"{day}T00:00:00+08:00"
                known.add(entry.id)
        day += timedelta(1)


def test_nothing_is_counted_from_the_day_of_reading(seen: list[list[feedparser.FeedParserDict]]) -> None:
    words = "".join(entry.title + entry.summary for entry in seen[-1])
    for relative in ("还剩", "今天", "明天", "剩余", "天后"):
        assert relative not in words


def test_the_answer_leads_to_its_own_page_and_says_what_became_of_the_opinions() -> None:
    (answered, *_) = read("consultations", as_written(date(2026, 10, 9)), today=date(2026, 10, 9)).entries
    assert answered.link == "https://ly.example.gov.cn/policies/2026/a-cao/feedback/"
    assert answered.summary == (
        "征求意见于2026年9月20日截止，采纳情况于2026年10月9日公布。收到意见2条：采纳1条，不采纳1条。"
    )


def test_an_answer_that_is_only_planned_is_not_told() -> None:
    entries = read("consultations", draft(反馈=ANSWER), today=date(2026, 10, 8)).entries
    assert [entry.id.partition("#")[2] for entry in entries] == ["closed-2026-09-20", "closing-2026-09-20", "opened"]


def test_an_answer_with_undecided_opinions_gives_no_numbers_that_would_change() -> None:
    undecided = Ledger("a.csv", (*LEDGER.opinions, Opinion(4, "3", None, "", "", "", "丙", None, "")))
    (answered, *_) = read("consultations", draft(反馈=ANSWER, ledger=undecided), today=date(2026, 10, 9)).entries
    assert "收到" not in answered.summary


def test_a_late_answer_comes_after_the_news_that_it_is_late() -> None:
    late = draft(反馈={**ANSWER, "发布日期": date(2026, 12, 1)})
    entries = read("consultations", late, today=date(2026, 12, 1)).entries
    assert [entry.id.partition("#")[2].partition("-")[0] for entry in entries] == [
        "answered",
        "overdue",
        "closed",
        "closing",
        "opened",
    ]
    assert entries[1].summary == (
        "征求意见于2026年9月20日截止，采纳情况最迟应当在2026年10月20日公布，到2026年10月21日没有公布。"
    )


def test_an_extended_period_closes_anew_and_under_a_name_of_its_own() -> None:
    before = read("consultations", draft(), today=CLOSES - timedelta(3))
    after = read("consultations", draft(截止=date(2026, 9, 30)), today=date(2026, 9, 27))
    assert before.entries[0].id != after.entries[0].id
    assert after.entries[0].id.endswith("#closing-2026-09-30")
    assert before.entries[1].id == after.entries[1].id


def test_a_consultation_called_off_says_why() -> None:
    stopped = draft(终止={"日期": date(2026, 9, 10), "理由": "上位法即将修改。"})
    entries = read("consultations", stopped, today=date(2026, 12, 31)).entries
    assert [entry.id.partition("#")[2] for entry in entries] == ["terminated", "opened"]
    assert entries[0].summary == "征求意见于2026年9月10日终止：上位法即将修改。"


def test_the_hour_of_publication_is_told_where_the_notice_has_it() -> None:
    told = draft()
    told = policy(
        told.id,
        文件类别="征求意见稿",
        发布日期="2026-09-01",
        发布时间="09:30",
        征求意见=told.meta.consultation.model_dump(by_alias=True),
    )
    (opened,) = read("consultations", told, today=date(2026, 9, 2)).entries
    assert opened.published == opened.updated == "2026-09-01T09:30:00+08:00"
