"""Numbers and citations inside one text: what is a fault, and what only looks like one."""

from dataclasses import replace
from datetime import date

import pytest

from factories import policy
from tongbu.model.files import NoFiles
from tongbu.model.library import Library
from tongbu.reading.body import read_text
from tongbu.rules.library.article_numbering import ArticleNumbering
from tongbu.rules.library.cross_reference import CrossReference
from tongbu.rules.library.division_numbering import DivisionNumbering
from tongbu.rules.library.item_numbering import ItemNumbering
from tongbu.rules.rule import Context, Rule
from tongbu.settings import Settings


def said(rule: Rule, *paragraphs: str, title: str = "示例市古树办法") -> list[tuple[int, str]]:
    document = replace(policy("a", 名称=title), text=read_text("\n\n".join(paragraphs)))
    settings = Settings.model_validate({})
    context = Context(Library.of([document], []), settings, settings.calendar(), date(2026, 6, 15), NoFiles())
    return [(finding.line, finding.message) for finding in rule.check(context)]


def test_a_gap_names_the_missing_article_and_its_line() -> None:
    found = said(ArticleNumbering(), "第一条　甲。", "第三条　乙。", "第四条　丙。")
    assert found == [(3, "第三条之前是第一条，缺少第二条。")]


def test_a_repeated_article_is_told_once() -> None:
    assert said(ArticleNumbering(), "第一条　甲。", "第一条　乙。", "第二条　丙。") == [(3, "第一条重复出现。")]


def test_articles_inserted_after_their_base_are_in_order() -> None:
    assert not said(ArticleNumbering(), "第一条　甲。", "第一条之一　乙。", "第一条之二　丙。", "第二条　丁。")
    assert said(ArticleNumbering(), "第一条　甲。", "第一条之二　丙。", "第二条　丁。")


def test_a_decision_that_amends_another_text_is_left_alone() -> None:
    paragraphs = ("第五条　甲。", "第九条　乙，见第三十条。")
    assert said(ArticleNumbering(), *paragraphs)
    title = "示例市林业局关于修改《示例市古树办法》的决定"
    assert not said(ArticleNumbering(), *paragraphs, title=title)
    assert not said(CrossReference(), *paragraphs, title=title)


def test_a_list_of_items_may_be_interrupted_by_a_paragraph() -> None:
    assert not said(ItemNumbering(), "第一条　下列用语：", "（一）甲；", "甲包括乙。", "（二）丙。")


def test_items_start_anew_in_the_next_article() -> None:
    assert not said(ItemNumbering(), "第一条　下列：", "（一）甲；", "（二）乙。", "第二条　下列：", "（一）丙。")
    assert said(ItemNumbering(), "第一条　下列：", "（一）甲。", "第二条　下列：", "（二）丙。")


def test_sections_start_anew_in_the_next_chapter_and_chapters_do_not() -> None:
    text = ("## 第一章　甲", "### 第一节　乙", "第一条　丙。", "## 第二章　丁", "### 第一节　戊", "第二条　己。")
    assert not said(DivisionNumbering(), *text)
    assert said(DivisionNumbering(), "## 第一章　甲", "第一条　乙。", "## 第一章　丙", "第二条　丁。")


@pytest.mark.parametrize(
    ("cited", "fault"),
    [
        ("第二条", ""),
        ("本办法第一条第二款", ""),
        ("第一条第一款第（二）项", ""),
        ("《森林法》第九条", ""),
        ("第九条", "本文没有第九条。"),
        ("第一条第三款", "第一条只有 2 款。"),
        ("第一条第一款第（三）项", "第一条只有 2 项。"),
        ("第二条第（一）项", "第二条没有分项。"),
    ],
)
def test_a_citation_must_lead_to_an_article_paragraph_and_item_of_the_text(cited: str, fault: str) -> None:
    text = ("第一条　下列：", "（一）甲；", "（二）乙。", "名木除外。", f"第二条　依照{cited}办理。")
    found = said(CrossReference(), *text)
    assert [message.partition("，")[2] for _, message in found] == ([fault] if fault else [])
