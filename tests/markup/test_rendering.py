"""Words of authors become safe HTML, and lose nothing that is text."""

import pytest

from tongbu.markup.rendering import inline


def html(words: str) -> str:
    return str(inline(words, lambda written: written))


@pytest.mark.parametrize("words", ["#护林", "- 护林", "1. 护林", "* * *", "===", "&#62;", "[甲]: 乙"])
def test_what_would_begin_a_block_is_text_inside_a_paragraph(words: str) -> None:
    assert html(words) == words.replace("&#62;", "&gt;")


def test_a_line_that_ends_inside_chinese_words_leaves_no_gap() -> None:
    assert html("依照`甲`\n办理，\n*乙*。") == "依照<code>甲</code>办理，<em>乙</em>。"


def test_markup_that_is_not_allowed_never_reaches_the_page() -> None:
    assert html("<script>alert(1)</script>甲<b onclick=x>乙</b>[丙](javascript:x)") == (
        '甲<b>乙</b><a rel="noopener noreferrer">丙</a>'
    )
