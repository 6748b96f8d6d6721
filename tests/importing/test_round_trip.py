"""Whatever paragraphs say, an import gives exactly their words back."""

import io

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from importing.measuring import imported
from tongbu.importing.comparing_back import differences, kept_words, shown_words, unaccounted
from tongbu.importing.original import Cell, Line, Original, Run, Table, squeezed
from tongbu.importing.recognising import recognise
from tongbu.importing.writing.body import body_markdown

_SIGNS = "#*_`~[](){}<>|\\!&;:=+-.0123456789aA/\"'“”《》（）〔〕。，、；：　 第一二条章节款附件目录年月日号"
_WORDS = st.text(st.one_of(st.sampled_from(_SIGNS), st.characters(exclude_categories=("C",))), max_size=40)
_LINES = st.builds(
    lambda text, script, align, bullet: Line((Run(text, script),), "", align, bullet=bullet),
    _WORDS,
    st.sampled_from(("", "", "", "sup", "sub")),
    st.sampled_from(("", "center", "right")),
    st.sampled_from((False, False, True)),
)
_CELLS = st.builds(lambda lines: Cell(tuple(lines)), st.lists(_LINES, max_size=2))
_TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        lambda rows: Table(tuple(tuple(row) for row in rows)),
        st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=3),
    )
)


def kept(original: Original) -> None:
    paper = recognise(original)
    assert not unaccounted(original, paper)
    body = body_markdown(paper.pieces, original.notes, lambda _: "")
    assert differences(kept_words(paper.pieces, original.notes), shown_words(body)) == ()


@given(st.lists(st.one_of(_LINES, _LINES, _TABLES), max_size=8))
def test_no_word_is_lost(blocks: list[Line | Table]) -> None:
    kept(Original("a.docx", tuple(block for block in blocks if not isinstance(block, Line) or block.text)))


@given(_WORDS, st.lists(_WORDS, max_size=2))
def test_footnotes_are_kept(words: str, notes: list[str]) -> None:
    lines = [Line((Run(f"正文{words}"), *(Run("", note=at) for at, _ in enumerate(notes, 1)), Run("。")))]
    kept(Original("a.docx", tuple(lines), tuple((Line((Run(note),)),) for note in notes)))


@settings(max_examples=10)
@given(st.lists(_WORDS.filter(lambda text: squeezed(text) and not text.startswith("\t")), min_size=1, max_size=6))
def test_no_word_of_a_word_document_is_lost(paragraphs: list[str]) -> None:
    document = docx.Document()
    for text in ["示例市林业局关于做好有关工作的通知", *paragraphs, "特此通知。"]:
        document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    made = imported(target.getvalue(), "a.docx")
    aside = "".join(notice.words for notice in made.notices)
    whole = squeezed("".join(paragraphs))
    assert not made.lost
    assert len(squeezed(made.content.split("\n---\n", 1)[1] + aside)) >= len(whole)
