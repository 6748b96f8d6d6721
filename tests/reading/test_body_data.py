"""Reading of real texts; needs the collection that TONGBU_DATA points to."""

import csv
import os
from pathlib import Path

import pytest

from tongbu.model.text import LegalText, Unit
from tongbu.reading.body import read_text

DATA = os.environ.get("TONGBU_DATA", "")
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA, reason="TONGBU_DATA is not set: no real texts to read"),
]


def read(path: Path) -> LegalText:
    text = path.read_text(encoding="utf-8-sig")
    return read_text(text.split("\n---\n", 1)[1] if text.startswith("---\n") else text)


def follows(before: Unit, after: Unit) -> bool:
    (number, branch), (next_number, next_branch) = before.ordinal or (0, 0), after.ordinal or (0, 0)
    return (next_number, next_branch) in ((number + 1, 0), (number, branch + 1), (1, 0))


@pytest.fixture(scope="module")
def counted() -> list[tuple[int, LegalText]]:
    with (Path(DATA) / "corpus" / "index.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if int(row["articles"] or 0)]
    return [(int(row["articles"]), read(Path(DATA) / "corpus" / Path(row["file"]).name)) for row in rows]


def test_articles_are_counted_as_the_index_counts_them(counted: list[tuple[int, LegalText]]) -> None:
    agreeing = sum(sum(1 for _ in text.articles()) == articles for articles, text in counted)
    assert agreeing >= 0.99 * len(counted)


def test_article_numbers_are_consecutive_in_nearly_all_texts(counted: list[tuple[int, LegalText]]) -> None:
    def consecutive(text: LegalText) -> bool:
        articles = list(text.articles())
        return all(map(follows, articles, articles[1:]))

    assert sum(consecutive(text) for _, text in counted) >= 0.98 * len(counted)


@pytest.mark.parametrize("folder", ["pairs", "policies", "formats"])
def test_other_real_texts_are_read_into_units(folder: str) -> None:
    texts = [read(path) for path in sorted((Path(DATA) / folder).rglob("*.md"))]
    assert texts
    assert all(text.units for text in texts)
