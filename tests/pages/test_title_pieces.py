"""Where the title of a page may break."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.pages.text.title_pieces import breakable, title_pieces


def test_a_title_breaks_between_words_alone() -> None:
    assert title_pieces("关于修改林木采伐管理规定的通知") == ["关于", "修改", "林木", "采伐", "管理", "规定的", "通知"]


def test_a_number_and_a_note_stay_whole() -> None:
    pieces = title_pieces("全流程：示例市护林办法（征求意见稿）（示林规〔2025〕1号）")
    assert pieces[-2:] == ["（征求意见稿）", "（示林规〔2025〕1号）"]


def test_what_stands_in_a_title_is_escaped() -> None:
    assert str(breakable("<b>护林</b>的通知")).replace("<wbr>", "") == "&lt;b&gt;护林&lt;/b&gt;的通知"


@given(st.text(st.sampled_from("示例市林业局关于修改森防火管理规定的《》（） 通知2026年<b"), max_size=80))
def test_nothing_is_lost(title: str) -> None:
    assert "".join(title_pieces(title)) == title
