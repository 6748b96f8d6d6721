"""What a block shows where no word changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing import Block, Change, Row
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.comparison.pieces import general_pieces_of, pieces_of

LINES = st.lists(st.text("甲乙，。", max_size=6), max_size=4)
ARTICLES = st.lists(LINES, min_size=1, max_size=4)


def articles(written: list[list[str]], first: int) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            UnitLevel.ARTICLE,
            number,
            f"第{number}条",
            (number, 0),
            children=tuple(Unit(UnitLevel.PARAGRAPH, number, text=line) for line in lines),
        )
        for number, lines in enumerate(written, first)
    )


@given(ARTICLES, st.booleans())
def test_unchanged_articles_show_what_any_would(written: list[list[str]], renumbered: bool) -> None:
    old, new = articles(written, 1), articles(written, 2 if renumbered else 1)
    block = Block((Row(old, new, Change.RENUMBERED if renumbered else Change.SAME, 1.0),))

    found = pieces_of(block)
    assert found.unchanged
    assert replace(found, unchanged=False) == general_pieces_of(block)


@given(ARTICLES, ARTICLES)
def test_articles_of_any_words_show_the_same_in_both_ways(before: list[list[str]], after: list[list[str]]) -> None:
    block = Block((Row(articles(before, 1), articles(after, 1), Change.AMENDED, 0.5),))

    assert replace(pieces_of(block), unchanged=False) == general_pieces_of(block)
