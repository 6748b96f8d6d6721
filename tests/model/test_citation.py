import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.citation import find_citations


def cited(text: str) -> list[tuple[int, str | None]]:
    return [(citation.article[0], citation.law) for citation in find_citations(text)]


def test_a_citation_carries_paragraph_and_item() -> None:
    (found,) = find_citations("依照第一百二十条之一第二款第（三）项处理")
    assert (found.article, found.paragraph, found.item, found.law) == ((120, 1), 2, 3, None)
    assert found.text == "第一百二十条之一第二款第（三）项"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依照第十二条、第十三条的规定", [(12, None), (13, None)]),
        ("违反第三条至第五条的", [(3, None), (4, None), (5, None)]),
        ("本办法第十条和本规定第三条", [(10, None), (3, None)]),
        ("《森林法》第十条", [(10, "《森林法》")]),
        ("《森林法》第十条第一款、第三款和第十三条", [(10, "《森林法》"), (13, "《森林法》")]),
        ("《中华人民共和国森林法》（以下简称《森林法》）第十条", [(10, "《中华人民共和国森林法》")]),
        ("构成犯罪的，依照刑法第三百四十二条追究", [(342, "刑法")]),
        ("适用民法典第十条以及本条例第三条", [(10, "民法典"), (3, None)]),
        ("《森林法》第十条规定了，该法第十一条", [(10, "《森林法》"), (11, "《森林法》")]),
        ("本条、前款、前条所称", []),
        ("第三条例外", [(3, None)]),
        ("《关于修改〈森林法〉的决定》第二条", [(2, "《关于修改〈森林法〉的决定》")]),
        ("违反规定，按第十五条处罚", [(15, None)]),
    ],
)
def test_articles_are_found_with_the_law_they_belong_to(text: str, found: list[tuple[int, str | None]]) -> None:
    assert cited(text) == found


@given(st.text(alphabet="第条款项一二十百《》（）、至和本法办之 刑") | st.text())
def test_spans_are_in_order_and_match_the_text(text: str) -> None:
    end = 0
    for citation in find_citations(text):
        assert citation.start >= end or not citation.text
        assert text[citation.start : citation.end] == citation.text
        end = citation.end


def test_a_kind_alone_is_another_law() -> None:
    assert [citation.law for citation in find_citations("条例第三十一条所称主管部门，是指本办法第三条的部门。")] == [
        "条例",
        None,
    ]


def test_a_chapter_may_stand_between_a_law_and_its_article() -> None:
    (citation,) = find_citations("触犯刑法分则第九章第三百九十七条规定")
    assert citation.law == "刑法"


def test_units_in_an_impossible_order_are_no_citation() -> None:
    assert not list(find_citations("第百十百条"))
