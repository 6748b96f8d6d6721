"""Whatever an author writes becomes a PDF and a Word document that open."""

import io
from pathlib import Path

import docx
import pypdf
from hypothesis import given, settings
from hypothesis import strategies as st

from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.word import policy_word
from typesetting.examples import manuscript, press

PRESS = press(Path())
_WORDS = st.text(
    st.sampled_from("第一二条章节（）、。：《》附件：示例市局护林\u3000 *_#|<>&$@\\`[]!-1.\t\x07😀é\u0f40"), max_size=40
)
_TAGS = st.sampled_from(["td", "th"])
_SPANS = st.sampled_from(["", " colspan='2'", " rowspan='3'", " colspan='90'", " rowspan='0'", " colspan='x'"])
_CELLS = st.builds(lambda tag, span, words: f"<{tag}{span}>{words}</{tag}>", _TAGS, _SPANS, _WORDS)
_ROWS = st.lists(_CELLS, max_size=4).map(lambda cells: f"<tr>{''.join(cells)}</tr>")
_TABLES = st.lists(_ROWS, max_size=4).map(lambda rows: f"<table>{''.join(rows)}</table>")
_LINES = st.one_of(
    _WORDS,
    _TABLES,
    st.builds("{} {}".format, st.sampled_from(["#", "##", "####", "-", "1.", ">", "    -", "一、", "（一）"]), _WORDS),
    st.sampled_from(
        [
            "第一章　总则",
            "第一条　甲。",
            "第三节　乙",
            "附件1",
            "附件：表",
            "示例市林业局",
            "2026年3月1日",
            "| a | b |\n|---|---|\n| 1 |",
        ]
    ),
)


@given(st.lists(_LINES, max_size=9).map("\n\n".join), _WORDS.filter(str.strip))
@settings(max_examples=50, deadline=None)
def test_it_opens(markdown: str, title: str) -> None:
    text = manuscript(f"# 标题\n\n{markdown}", 名称=title)
    assert pypdf.PdfReader(io.BytesIO(policy_pdf(text, PRESS))).pages
    assert docx.Document(io.BytesIO(policy_word(text, Path()))).paragraphs


@given(st.text(max_size=80))
@settings(max_examples=30, deadline=None)
def test_any_characters_open(words: str) -> None:
    text = manuscript(f"# 甲办法\n\n第一条　为了{words}")
    assert pypdf.PdfReader(io.BytesIO(policy_pdf(text, PRESS))).pages
    assert docx.Document(io.BytesIO(policy_word(text, Path()))).paragraphs
