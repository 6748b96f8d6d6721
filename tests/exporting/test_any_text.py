"""Whatever stands in an article, the office files open and say it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.texts import law
from exporting import test_excel, test_word
from exporting.examples import sides
from tongbu.comparing import compare
from tongbu.exporting.printable import printable

ODD = st.sampled_from(
    ["\x00", "\r", "\t", " ", "　", "=", "'", "<b>", "&amp;", "]]>", "_x0041_", "\u202e", "\u200b", "\n"]
)
TEXT = st.lists(st.one_of(st.text(max_size=6), ODD, st.just("森林防火期内禁止野外用火。")), max_size=6).map("".join)


@settings(max_examples=40)
@given(st.lists(TEXT, min_size=1, max_size=3), st.lists(TEXT, min_size=1, max_size=3))
def test_both_sides_are_the_two_texts_but_for_what_no_file_may_hold(old: list[str], new: list[str]) -> None:
    comparison = compare(law(*old), law(*new))
    wanted = [(printable(before), printable(after)) for before, after in sides(comparison)]
    table = test_word.rows(test_word.opened(comparison))
    assert [(row.cells[1].text, row.cells[2].text) for row in table] == wanted
    assert test_excel.rows(test_excel.opened(comparison)) == wanted
