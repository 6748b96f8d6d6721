from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing.inline import SpanKind, inline_changes
from tongbu.comparing.overlap import copied_share

WORDS = st.text(alphabet="林木第一二十条处元以下罚款，。《》2024年1月3\n", max_size=60)


@given(WORDS, WORDS)
def test_the_spans_hold_both_texts(old: str, new: str) -> None:
    spans = inline_changes(old, new)
    assert "".join(span.text for span in spans if span.kind is not SpanKind.ADDED) == old
    assert "".join(span.text for span in spans if span.kind is not SpanKind.DELETED) == new


def test_numbers_dates_titles_and_article_numbers_stay_whole() -> None:
    spans = inline_changes("依照《森林法》第十二条，自2024年1月3日起", "依照《草原法》第十三条，自2024年1月8日起")
    changed = [span.text for span in spans if span.kind is not SpanKind.SAME]
    assert changed == ["《森林法》第十二条", "《草原法》第十三条", "2024年1月3日", "2024年1月8日"]


def test_a_text_too_long_for_words_is_compared_by_sentences() -> None:
    old = "".join(f"第{n}号林木采伐许可。" for n in range(2000))
    spans = inline_changes(old, old.replace("第999号林木", "第999号竹木"))
    assert [span.text for span in spans if span.kind is not SpanKind.SAME] == ["林木", "竹木"]


def test_the_copied_share_counts_runs_of_characters() -> None:
    assert copied_share("森林防火期内，禁止野外用火", "在森林防火期内禁止 野外用火。") == 1
    assert copied_share("森林防火期内禁止野外用火", "古树名木实行属地保护管理") == 0
    assert copied_share("短", "短") == 0
