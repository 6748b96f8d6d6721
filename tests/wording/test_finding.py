"""Where wording is looked at, and where others wrote it so; what settings change; one pass misses nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.settings import Wording
from tongbu.wording import lexicon_of
from tongbu.wording.pairing import _is_in_order, unpaired
from wording.seeded import RIGHT, SEEDED
from wording.texts import found, names, wording

UNTOUCHED = (
    "按照《关于签定合同的通知》办理。",
    "称“签定”的，改为“签订”。",
    "修改为：“双方签定合同。\n\n签定后备案。”",
    "> 双方签定合同。",
    "写成 `签定` 的。",
    "```\n签定\n```",
    "~~~\n签定\n~~~",
    "见 <a title='签定'>合同</a>。",
    "<!-- 签定 -->",
    "见[合同](fujian/签定.docx)。",
    "见[合同](fujian/签定（一）(二).docx)。",
    "[甲]: 签定.md",
    "## 第一章 {#签定}",
    "见 https://ly.example.gov.cn/a,b:c;d 。",
)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_others_wrote_and_what_is_no_prose_is_let_be(text: str) -> None:
    assert not names(f"{text}\n")


def test_the_value_of_a_key_is_looked_at_and_the_rest_of_the_metadata_is_not() -> None:
    meta = "名称: 关于签定合同的办法\n内容概述: |\n  双方签定\n  合同。\n发布机构: 签定局\n"
    meta += "豁免:\n  - 规则: X\n    理由: 签定\n"
    assert [(each.line, each.column, each.key) for each in found("正文。\n", meta)] == [
        (2, 7, "名称"),
        (4, 5, "内容概述"),
    ]


def test_a_title_is_not_mended_because_others_call_the_document_by_it() -> None:
    title, summary = found("正文。\n", "名称: 签定办法\n内容概述: 签定。\n")
    assert (title.safe, summary.safe) == (False, True)


def test_before_the_day_of_a_change_the_old_name_was_right() -> None:
    text = "报国家林业局备案。\n"
    assert not found(text, day=date(2018, 1, 1))
    assert found(text, day=date(2020, 1, 1))


def test_a_repealed_law_is_told_only_as_a_basis() -> None:
    law = "《中华人民共和国合同法》"
    assert names(f"根据{law}，制定本办法。\n") == [law]
    for text in (f"{law}已经废止。", f"根据原{law}签订的合同", f"按照当时的{law}", "根据《中华人民共和国森林法》"):
        assert not names(f"{text}\n")


def test_a_bureau_adds_words_switches_entries_off_and_allows_phrases() -> None:
    own = {"误": "示林局", "正": "示例市林业局", "除外": ["市示林局街"], "自": date(2020, 1, 1), "可自动修改": True}
    each = found("报示林局。到市示林局街。\n", 补充=[own])[0]
    assert (each.wrong, each.right, each.safe, each.column) == ("示林局", "示例市林业局", True, 2)
    assert not found("报示林局。\n", 补充=[own], day=date(2019, 1, 1))
    assert names("其它规定。\n") == ["其它"]
    assert not names("其它规定。\n", 停用=["其它"])
    assert not names("其它规定和签定。\n", 允许=["其它规定", "和签定"])
    replaced = {"误": "其它", "正": "其余"}
    assert [one.right for one in found("其它规定。\n", 补充=[replaced])] == ["其余"]


def test_a_bad_setting_is_refused() -> None:
    for bad in ({"补充": [{"误": "一"}]}, {"停": []}, {"补充": [{"误": "一二", "可": 1}]}):
        with pytest.raises(ValueError, match="validation error"):
            Wording.model_validate(bad)


PIECES = st.sampled_from(
    [
        *(wrong for _, wrong in SEEDED),
        *(text for text, _ in SEEDED[::5]),
        *RIGHT[::4],
        "\n\n",
        "《",
        "”",
        "（",
        "𠮷",
        "1",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_sieve_misses_nothing(text: str) -> None:
    lexicon = lexicon_of(wording())
    tried, marks = lexicon.sieve.look(text)
    quick = {(at, entry.name) for at, entries in tried for entry in entries if entry.hit(text, at)}
    slow = {
        (at, entry.name)
        for entry in lexicon.entries
        for left, right in entry.pairs
        for at in range(len(text))
        if text[at] in left and (right is None or f"{text}\n"[at + 1] in right)
        if entry.hit(text, at)
    }
    assert quick == slow
    assert marks == [at for at, sign in enumerate(text) if sign in "《〈（“‘〔【「》〉）”’〕】」()\n"]


@given(st.text(alphabet="《》〈〉（）“”‘’()\n一。　", max_size=30))
def test_what_looks_in_order_at_a_glance_is(text: str) -> None:
    marks = [at for at, sign in enumerate(text) if sign not in "一。　"]
    told = list(unpaired(text, marks))
    assert all(0 <= hit.start < hit.end <= len(text) for _, hit in told)
    if _is_in_order("".join(text[at] for at in marks)):
        assert not told
    balanced = text.count("《") == text.count("》")
    if not balanced:
        assert told
