"""What the words in a ledger's column 条文 name."""

import pytest

from tongbu.consulting.places import named_articles


@pytest.mark.parametrize(
    ("written", "articles"),
    [
        ("第七条", [7]),
        ("七", [7]),
        ("3", [3]),
        ("3、5", [3, 5]),
        ("第三、五条", [3, 5]),
        ("第三条、第五条", [3, 5]),
        ("第三条至第五条", [3, 4, 5]),
        ("第三十条第二款", [30]),
        ("第三章", []),
        ("全文", []),
        ("", []),
    ],
)
def test_articles_are_named_in_the_ways_offices_write_them(written: str, articles: list[int]) -> None:
    assert [each.article for each in named_articles(written)] == [(number, 0) for number in articles]


def test_a_paragraph_and_a_branch_are_kept() -> None:
    (named,) = named_articles("第三条之一第二款")
    assert (named.article, named.paragraph) == ((3, 1), 2)
