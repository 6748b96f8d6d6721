"""Letters: limits by channel, states, figures, and that nobody's name leaves the register."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from disclosure.writing import ANSWER, LETTERS, letter, register, table
from rules.judging import found
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure.letter_channel import OTHERS, Channels, usual_channels
from tongbu.model.disclosure.letter_clock import clock
from tongbu.model.disclosure.letter_figures import letter_figures
from tongbu.model.disclosure.letter_state import LetterState, letter_states
from tongbu.model.persons import without_persons, writer_in

CALENDAR = WorkCalendar()
CHANNELS = Channels(usual_channels())


def by(**values: str) -> str:
    one = letter(**values)
    return clock(one, CHANNELS.of(one.channel), CALENDAR).answer_by.end.isoformat()


def test_limits_are_those_of_the_channel() -> None:
    assert by() == "2026-03-09"
    assert by(是否复杂="是") == "2026-03-23"
    assert by(渠道="12345 热线", 类别="咨询") == "2026-03-03"
    assert by(渠道="网站找错") == "2026-03-05"
    assert by(渠道="网站留言", 延期日期="2026-03-06") == "2026-04-14"
    assert by(渠道="网站找错", 延期日期="2026-03-04") == "2026-03-05"
    assert CHANNELS.of("信鸽") is OTHERS


def test_a_limit_in_a_year_without_an_arrangement_is_provisional() -> None:
    limits = clock(letter(留言日期="2026-12-30"), OTHERS, CALENDAR)
    assert (limits.answer_by.provisional, limits.veto) == (True, date(2027, 3, 30))


@given(some.dates(date(2025, 1, 1), date(2026, 11, 1)), some.integers(0, 120), some.integers(0, 200))
def test_a_state_is_what_the_dates_say(came: date, took: int, later: int) -> None:
    answered = came + timedelta(took)
    one = letter(留言日期=came.isoformat(), **{**ANSWER, "答复日期": answered.isoformat()})
    limit = clock(one, OTHERS, CALENDAR).answer_by.end
    state = letter_states(one, OTHERS, CALENDAR, 2).at(came + timedelta(later)).state
    assert state.is_closed == (later >= took)
    if later >= took:
        assert (state is LetterState.ANSWERED_LATE) == (answered > limit)
    else:
        assert (state is LetterState.OVERDUE) == (came + timedelta(later) > limit)


def test_figures_by_month_channel_and_office() -> None:
    letters = (
        letter(**ANSWER, 转办日期="2026-03-03"),
        letter(编号="2", 留言日期="2026-03-30", **{**ANSWER, "答复日期": "2026-04-20"}),
        letter(编号="3", 留言日期="2026-04-01", 无效="重复"),
        letter(编号="4", 留言日期="2026-04-02", 渠道="局长信箱", 指引信访="是"),
        letter(编号="5", 留言日期="2026-05-20"),
    )
    figures = letter_figures({2026: register(*letters)}, CHANNELS, date(2026, 5, 6), CALENDAR)
    assert [(m.month, m.received, m.valid, m.forwarded, m.answered, m.guided) for m in figures.months] == [
        ("2026-03", 2, 2, 1, 1, 0),
        ("2026-04", 2, 1, 0, 1, 1),
        ("2026-05", 0, 0, 0, 0, 0),
    ]
    assert (figures.total.received, figures.total.in_time, figures.total.due) == (4, 1, 3)
    assert {each.name: each.received for each in figures.channels} == {"网站留言": 3, "局长信箱": 1}
    assert sum(each.received for each in figures.offices) == 4


@pytest.mark.parametrize(
    ("came", "code"), [("2026-06-03", "LET001"), ("2026-04-10", "LET002"), ("2026-03-13", "LET003")]
)
def test_each_old_letter_is_told_once(came: str, code: str, tmp_path: Path) -> None:
    codes = [each for each in ("LET001", "LET002", "LET003") if told(each, tmp_path / each, {"留言日期": came})]
    assert codes == [code]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"答复日期": "2026-03-06"}, "答复日期"),
        ({**ANSWER, "答复日期": ""}, "答复内容"),
        ({**ANSWER, "答复日期": "2026-06-16"}, "答复日期"),
        ({**ANSWER, "答复日期": "2026-03-01"}, "答复日期"),
        ({**ANSWER, "转办日期": "2026-03-10"}, "答复日期"),
        ({**ANSWER, "无效": "重复"}, "无效"),
        ({"公开": "是"}, "公开"),
        ({"延期理由": "勘验"}, "延期理由"),
        ({"留言日期": "2025-12-01"}, "留言日期"),
    ],
)
def test_contradictions(row: dict[str, str], key: str, tmp_path: Path) -> None:
    assert key in told("LET005", tmp_path, row)


def told(code: str, root: Path, row: dict[str, str]) -> list[str]:
    """The keys where a rule finds something."""
    return [each.key for each in found(code, root, {LETTERS: table(row)}, today=date(2026, 6, 15))]


@pytest.mark.parametrize("words", ["我叫王小明，想问采伐。", "张伟先生的林地", "本人陈小红，住在村东", "黄某某毁林"])
def test_names_are_found_and_masked(words: str) -> None:
    assert writer_in(words)
    shown = without_persons(words)
    assert not any(name in shown for name in ("小明", "张伟", "小红"))


@pytest.mark.parametrize("words", ["王先生您好", "我是林场职工", "本人承包山林", "我是高中生，想参观湿地"])
def test_words_that_only_look_like_names(words: str) -> None:
    assert not writer_in(words)
    assert without_persons(words) == words
