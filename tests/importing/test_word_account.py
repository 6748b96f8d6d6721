"""A second account of what a Word file shows refuses what the reader dropped, and what it took in though hidden."""

from dataclasses import replace

from importing.making import W, p, word
from importing.measuring import imported
from importing.word_nesting import Nest
from tongbu.importing.comparing_back import Difference, unlike_account
from tongbu.importing.formats import open_original
from tongbu.importing.original import Original

_FILES = 150


def read(raw: bytes) -> Original:
    return open_original("a.docx", raw, lambda _: None)


def test_reader_and_account_agree_on_whatever_is_nested() -> None:
    nest = Nest(9)
    made = [read(nest.file()) for _ in range(_FILES)]
    assert sum(map(bool, (each.shown for each in made))) > _FILES // 2
    assert [list(unlike_account(each)) for each in made if list(unlike_account(each))] == []


def test_words_where_the_reader_knows_none_are_named() -> None:
    made = imported(word(p("正文") + f"<w:somethingNew>{p('新版本才有的文字')}</w:somethingNew>"), "a.docx")
    assert made.lost == (Difference("新版本才有的文字", "", ""),)


def test_tables_in_footnotes_are_not_dropped_silently() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('表里的注')}</w:tc></w:tr></w:tbl>"
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("甲注")}{table}</w:footnote></w:footnotes>'
    raw = word(
        p("文", "", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        {"word/footnotes.xml": notes},
        (("f", "footnotes", "footnotes.xml"),),
    )
    assert [each.source for each in imported(raw, "a.docx").lost] == ["表里的注"]


def test_hidden_words_that_were_taken_in_are_named() -> None:
    original = read(word(p("第一条　正文。") + p("第二条　内部意见。")))
    assert list(unlike_account(original)) == []
    hidden = replace(original, shown=("第一条　正文。",))
    assert list(unlike_account(hidden)) == [Difference("", "第二条内部意见。", "")]


def test_numbers_that_the_reader_writes_hide_no_loss() -> None:
    original = replace(read(word(p("第一条　正文。"))), shown=("正文。", "第一条"), made=("第一条",))
    assert list(unlike_account(original)) == [Difference("第一条", "", "")]
