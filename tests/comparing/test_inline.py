import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing.inline import Span, SpanKind, inline_changes
from tongbu.comparing.overlap import copied_share

WORDS = st.text(alphabet="林木第一二十条处元以下罚款，。《》2024年1月3\n", max_size=60)


@given(WORDS, WORDS)
def test_nothing_changed_inside_words_that_are_the_same(words: str, elsewhere: str) -> None:
    """What `block_changes` takes for granted."""
    assert inline_changes(words, words, elsewhere) == ((Span(SpanKind.SAME, words),) if words else ())


def changed(old: str, new: str) -> list[str]:
    return [span.text for span in inline_changes(old, new) if span.kind is not SpanKind.SAME]


@given(WORDS, WORDS)
def test_the_spans_hold_both_texts(old: str, new: str) -> None:
    spans = inline_changes(old, new)
    assert "".join(span.text for span in spans if span.kind.on_old_side) == old
    assert "".join(span.text for span in spans if span.kind.on_new_side) == new


@given(WORDS)
def test_what_is_equal_is_one_span(text: str) -> None:
    assert [span.text for span in inline_changes(text, text)] == ([text] if text else [])


def test_numbers_dates_titles_and_article_numbers_stay_whole() -> None:
    old, new = "依照《森林法》第十二条，自2024年1月3日起", "依照《草原法》第十三条，自2024年1月8日起"
    assert changed(old, new) == ["《森林法》第十二条", "《草原法》第十三条", "2024年1月3日", "2024年1月8日"]


def test_words_are_not_cut() -> None:
    assert changed("应当及时报告", "应该及时报告") == ["应当", "应该"]
    assert changed("处二百三十四元罚款", "处二百三十五元罚款") == ["二百三十四元", "二百三十五元"]


def test_an_addition_is_cut_where_a_reader_would_cut_it() -> None:
    assert changed("乔木、灌木的管理", "乔木、藤本、灌木的管理") == ["藤本、"]
    assert changed("由市林业局负责。", "由市林业局负责。由市林业局解释。") == ["由市林业局解释。"]


def test_islands_between_changes_are_read_with_them() -> None:
    assert changed("罚款五百元的由县局处理", "罚金三千元的由市院审理") == [
        "罚款五百元的由县局处理",
        "罚金三千元的由市院审理",
    ]


def test_a_sentence_that_changed_places_has_moved() -> None:
    trees, fire, seed = "古树名木由县级人民政府保护。", "森林防火期内禁止野外用火。", "林木种子应当经检验合格。"
    spans = inline_changes(f"{trees}\n{fire}\n{seed}", f"{fire}\n{seed}\n{trees}")
    assert [(span.kind.value, span.text.strip()) for span in spans if span.kind.value.startswith("moved")] == [
        ("moved-away", trees),
        ("moved-here", trees),
    ]


def test_a_sentence_that_went_to_another_article_has_moved_away() -> None:
    spans = inline_changes("设立保护标志。军队用地的办法另行制定。", "设立保护标志。", "军队用地的具体办法，另行制定。")
    assert [span.text for span in spans if span.kind is SpanKind.MOVED_AWAY] == ["军队用地的办法另行制定。"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("甲方负责，乙方配合。", "甲方负责；乙方配合。"), ("（一）巡护；\n（二）报告。", "（二）巡护；\n（三）报告。")],
)
def test_punctuation_and_item_numbers_are_minor_changes(old: str, new: str) -> None:
    assert all(span.minor for span in inline_changes(old, new) if span.kind is not SpanKind.SAME)


def test_a_text_too_long_for_words_is_compared_by_sentences() -> None:
    old = "".join(f"第{n}号林木采伐许可。" for n in range(2000))
    spans = inline_changes(old, old.replace("第999号林木", "第999号竹木"))
    assert [span.text for span in spans if span.kind is not SpanKind.SAME] == ["林木", "竹木"]


def test_the_copied_share_counts_runs_of_characters() -> None:
    assert copied_share("森林防火期内，禁止野外用火", "在森林防火期内禁止 野外用火。") == 1
    assert copied_share("森林防火期内禁止野外用火", "古树名木实行属地保护管理") == 0
    assert copied_share("短", "短") == 0
