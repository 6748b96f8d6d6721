"""How long titles break."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.typesetting.title_lines import title_lines

_TITLES = st.text(st.sampled_from("示例市林业局关于修改森防火管理规定的《》（） 通知2026年"), max_size=120)


def test_a_short_title_is_one_line() -> None:
    assert title_lines("示例市古树名木保护管理办法") == ("示例市古树名木保护管理办法",)


def test_a_name_in_title_marks_stays_whole_where_it_can() -> None:
    title = "示例市林业局关于修改《示例市森林防火野外用火管理规定》的决定"
    assert title_lines(title) == ("示例市林业局关于修改", "《示例市森林防火野外用火管理规定》的决定")


def test_words_stay_whole() -> None:
    assert title_lines("示例市林业局关于全面推行林长制网格化管理的实施意见")[0].endswith("推行")


@given(_TITLES)
def test_no_line_is_too_long_and_no_character_is_lost(title: str) -> None:
    lines = title_lines(title)
    assert all(len(line) <= 20 for line in lines)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")


@given(_TITLES)
def test_there_are_no_more_lines_than_needed_and_none_is_blank(title: str) -> None:
    lines = title_lines(title)
    assert all(line.strip() for line in lines)
    assert len(lines) <= 1 + len(title) // 10
