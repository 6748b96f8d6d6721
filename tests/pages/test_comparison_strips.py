"""Which paragraphs stand beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing.inline import inline_changes
from tongbu.pages.comparison.strips import strips_of

A, B, C, X = (
    "护林员应当每日巡查责任区。",
    "发现火情的，立即报告乡镇。",
    "巡查记录保存三年。",
    "县级林业主管部门负责监督考核和技术培训。",
)


def beside(old: list[str], new: list[str]) -> list[tuple[list[str], list[str]]]:
    strips = strips_of(inline_changes("\n".join(old), "\n".join(new)), len(old), len(new))
    return [([old[at] for at in strip.old], [new[at] for at in strip.new]) for strip in strips]


def test_paragraphs_that_remain_stand_beside_themselves() -> None:
    assert beside([A, B, C], [A, C]) == [([A], [A]), ([B], []), ([C], [C])]
    assert beside([A, C], [A, X, C]) == [([A], [A]), ([], [X]), ([C], [C])]


def test_what_was_replaced_stands_beside_what_replaced_it() -> None:
    assert beside([A, B, C], [A, X, C]) == [([A], [A]), ([B], [X]), ([C], [C])]


def test_an_empty_side_stands_beside_nothing() -> None:
    assert [(list(strip.old), list(strip.new)) for strip in strips_of(inline_changes("", f"{A}\n{B}"), 0, 2)] == [
        ([], [0]),
        ([], [1]),
    ]


PARAGRAPHS = st.lists(st.text("甲乙，。应当", min_size=1, max_size=12), min_size=1, max_size=6)


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_stands_in_one_strip_in_order(old: list[str], new: list[str]) -> None:
    strips = beside(old, new)

    assert [line for before, _ in strips for line in before] == old
    assert [line for _, after in strips for line in after] == new


@given(PARAGRAPHS)
def test_unchanged_paragraphs_stand_one_by_one(lines: list[str]) -> None:
    assert beside(lines, lines) == [([line], [line]) for line in lines]
