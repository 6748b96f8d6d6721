"""Laws of the comparison page on real texts."""

import os
from collections import Counter
from collections.abc import Iterator

import pytest

from exporting.examples import real_pairs
from tongbu.comparing import Comparison, provision_words
from tongbu.pages.comparison.view import comparison_view
from tongbu.pages.views.comparison import ComparisonView, Piece, Side
from tongbu.pages.views.parts import Link

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]


@pytest.fixture(scope="module")
def views() -> list[tuple[str, Comparison, ComparisonView]]:
    link = Link("", "")
    found = [(pair.name, pair.comparison, comparison_view(pair.comparison, link, link)) for pair in real_pairs()]
    assert found
    return found


Views = list[tuple[str, Comparison, ComparisonView]]


def text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def lines(sides: tuple[Side, ...]) -> list[str]:
    return [text(paragraph) for side in sides for paragraph in side.paragraphs]


def places(view: ComparisonView) -> Iterator[str]:
    yield from (division.id for division in view.divisions if division.id)
    for row in view.all_rows:
        yield row.id
        yield from (side.id for side in (*row.old, *row.new) if side.id)


def test_every_place_has_one_name(views: Views) -> None:
    for name, _, view in views:
        assert [place for place, count in Counter(places(view)).items() if count > 1] == [], name


def test_every_article_of_both_texts_has_a_place(views: Views) -> None:
    for name, comparison, view in views:
        rows = (*comparison.rows, *comparison.outside)
        wanted = {f"old-{unit.anchor}" for row in rows for unit in row.old if unit.anchor}
        wanted |= {f"new-{unit.anchor}" for row in rows for unit in row.new if unit.anchor}
        assert wanted <= set(places(view)), name


def test_the_columns_say_every_word(views: Views) -> None:
    for name, comparison, view in views:
        rows = (*comparison.rows, *comparison.outside)
        new = [line for row in rows for unit in row.new for line in provision_words(unit).split("\n")]
        assert [line for row in view.all_rows for line in lines(row.new)] == new, name
        old = {line for row in rows for unit in row.old for line in provision_words(unit).split("\n")}
        assert {line for row in view.all_rows for line in lines(row.old)} == old, name


def test_strips_say_what_the_articles_say(views: Views) -> None:
    for name, _, view in views:
        for row in view.all_rows:
            assert [line for strip in row.strips for line in lines(strip.old)] == lines(row.old), name
            assert [line for strip in row.strips for line in lines(strip.new)] == lines(row.new), name
            labels = [side.label for strip in row.strips for side in strip.new if side.label]
            assert labels == [side.label for side in row.new if side.label], name


def test_the_single_column_says_every_word_of_both(views: Views) -> None:
    for name, _, view in views:
        for row in view.all_rows:
            pieces = [piece for line in row.redline for paragraph in line.paragraphs for piece in paragraph]
            for sides, kinds in (
                (row.old, ("same", "deleted", "moved-away")),
                (row.new, ("same", "added", "moved-here")),
            ):
                shown = "".join(piece.text for piece in pieces if piece.kind in kinds and piece.text != "¶")
                assert shown == "".join(lines(sides)), f"{name} {row.id}"
