import contextlib
import sys

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.numeral import format_numeral, parse_numeral


@given(st.integers(1, 9999))
def test_a_formatted_number_parses_back(number: int) -> None:
    assert parse_numeral(format_numeral(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *[("十", 10), ("一百一十", 110), ("一百二十", 120), ("一千零一", 1001), ("两", 2), ("廿三", 23), ("〇", 0)],
        *[("120", 120), ("１２", 12), ("二〇二四", 2024), ("一百零五", 105), ("一百〇五", 105)],
    ],
)
def test_every_spelling_met_in_official_texts_is_understood(written: str, number: int) -> None:
    assert parse_numeral(written) == number


@pytest.mark.parametrize(("number", "written"), [(11, "十一"), (10, "十"), (110, "一百一十"), (120, "一百二十")])
def test_numbers_are_written_as_articles_are(number: int, written: str) -> None:
    assert format_numeral(number) == written


@given(st.text(max_size=20))
def test_anything_else_is_a_value_error(written: str) -> None:
    with contextlib.suppress(ValueError):
        assert parse_numeral(written) >= 0


def test_what_is_spelled_here_is_spelled_as_by_cn2an() -> None:
    assert [format_numeral(number) for number in range(10_001)] == [cn2an.an2cn(number) for number in range(10_001)]


@given(st.text("零一二三九十百千", min_size=1, max_size=7))
def test_what_is_parsed_here_is_parsed_as_by_cn2an(written: str) -> None:
    try:
        number = parse_numeral(written)
    except ValueError:
        return
    if len(written) == 1 or set(written) & set("十百千"):
        assert number == cn2an.cn2an(written, "normal")


def test_ordinary_numbers_do_not_load_cn2an(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cn2an", None)
    assert parse_numeral.__wrapped__(format_numeral.__wrapped__(1001)) == 1001
