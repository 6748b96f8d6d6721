import pytest

from tongbu.model.text import LegalText, UnitLevel
from tongbu.reading.body import read_text

LAW = """# 示例办法

（2024年3月1日公布）

目录

第一章　总则

第二章　管理

## 第一章　总则

第一条　为了示例，制定本办法。

第二条 【适用】本办法适用于本市。

有下列情形之一的，除外：

（一）甲；

(二) 乙：

1.子；

2．丑。

## 第二章 管理

**第三条**　依照
第二条的规定办理。

第三条之一　另行规定。

第 4 条　施行。
"""


def anchors(text: LegalText) -> list[str]:
    return [unit.anchor for unit in text.walk() if unit.anchor]


def test_a_law_becomes_a_tree_with_permanent_anchors() -> None:
    text = read_text(LAW)
    assert (text.title, text.notes) == ("示例办法", ("（2024年3月1日公布）",))
    assert [unit.label for unit in text.articles()] == ["第一条", "第二条", "第三条", "第三条之一", "第四条"]
    assert anchors(text) == [
        *["zhang-1", "tiao-1", "tiao-1-kuan-1", "tiao-2", "tiao-2-kuan-1", "tiao-2-kuan-2"],
        *["tiao-2-kuan-2-xiang-1", "tiao-2-kuan-2-xiang-2", "tiao-2-kuan-2-xiang-2-mu-1"],
        *["tiao-2-kuan-2-xiang-2-mu-2", "zhang-2", "tiao-3", "tiao-3-kuan-1"],
        *["tiao-3-zhi-1", "tiao-3-zhi-1-kuan-1", "tiao-4", "tiao-4-kuan-1"],
    ]


def test_lines_are_lines_of_the_file() -> None:
    text = read_text(LAW, first_line=20)
    first = next(text.articles())
    assert LAW.splitlines()[first.line - 20].startswith("第一条")


def test_a_citation_at_a_fold_starts_no_article() -> None:
    third = list(read_text(LAW).articles())[2]
    assert third.children[0].text == "依照第二条的规定办理。"


def test_an_article_title_is_told_from_its_text() -> None:
    titles = [
        next(read_text(written).articles()).title
        for written in (
            "第一条  目的和依据\n\n为了示例。",
            "第一条（目的和依据）\n\n为了示例。",
            "第一条　【目的和依据】为了示例。",
        )
    ]
    assert titles == ["目的和依据"] * 3


def test_topics_nest_where_a_text_has_no_articles() -> None:
    text = read_text(
        "为了示例。\n\n一、总体要求\n\n（一）加强领导。各单位落实。\n\n1.甲。\n\n（1）乙。\n\n二、要求\n\n（一）丙。"
    )
    assert [unit.anchor for unit in text.walk() if unit.level.is_topic] == [
        *["bufen-1", "bufen-1-1", "bufen-1-1-1", "bufen-1-1-1-1", "bufen-2", "bufen-2-1"],
    ]
    assert text.units[1].title == "总体要求"


def test_articles_quoted_by_a_decision_are_its_text() -> None:
    text = read_text("一、增加一条：\n\n“第三条　甲。\n\n第四条　乙。”\n\n二、第五条修改为：“第五条　丙。”\n")
    assert list(text.articles()) == []
    assert [unit.label for unit in text.units] == ["一、", "二、"]


def test_a_notice_carries_the_rules_it_promulgates_as_a_part() -> None:
    text = read_text(
        "# 关于印发《示例办法》的通知\n\n各有关单位：\n\n现印发给你们。\n\n附件：1.甲表\n\n2.乙表\n\n"
        "示例市林业局　示例市财政局\n\n二〇二四年三月一日\n\n"
        "示例办法\n\n第一条　甲。\n\n附件1\n\n甲表\n\n第一条　乙。\n"
    )
    assert text.addressee == "各有关单位"
    assert text.attachments == ("甲表", "乙表")
    assert text.signature is not None
    assert (text.signature.organs, str(text.signature.date)) == (("示例市林业局", "示例市财政局"), "2024-03-01")
    assert [(part.title, part.anchor) for part in text.units if part.level is UnitLevel.PART] == [
        ("示例办法", "wenben-1"),
        ("甲表", "fujian-1"),
    ]
    assert [unit.anchor for unit in text.articles()] == ["wenben-1-tiao-1", "fujian-1-tiao-1"]


@pytest.mark.parametrize("listed", ["附件：1.甲表\n\n2.乙表\n\n附件1\n\n甲表", "附件：甲表\n\n## 附件　甲表"])
def test_rules_that_a_notice_promulgates_may_say_what_is_attached_to_them(listed: str) -> None:
    text = read_text(
        "# 关于印发《示例办法》的通知\n\n现印发给你们。\n\n示例市林业局\n\n2026年3月1日\n\n"
        f"## 示例办法\n\n第一条　甲。\n\n{listed}\n\n第一条　乙。\n"
    )
    parts = [part for part in text.units if part.level is UnitLevel.PART]
    assert [part.title for part in parts] == ["示例办法", "甲表"]
    kept = [unit.text for unit in parts[0].walk() if unit.level is UnitLevel.BLOCK]
    assert kept == ["  \n".join(line for line in ("附件：1.甲表", "2.乙表") if line in listed) or "附件：甲表"]
    assert text.attachments == ()


@pytest.mark.parametrize(
    "block", ["| 甲 | 乙 |\n|---|---|\n| 第一条 | 丙 |", "```\n第一条　甲\n\n一、乙\n```", "> 第一条　甲"]
)
def test_markdown_blocks_are_kept_as_written(block: str) -> None:
    text = read_text(f"第一条　甲：\n\n{block}\n\n第二条　乙。")
    blocks = [(unit.text, unit.line, unit.anchor) for unit in text.walk() if unit.level is UnitLevel.BLOCK]
    assert blocks == [(block, 3, "")]
    assert len(list(text.articles())) == 2


def test_plain_headings_nest_by_depth_and_repeated_anchors_differ() -> None:
    text = read_text("## 甲\n\n### 乙\n\n## 丙\n\n第一条　一。\n\n第一条　二。")
    assert [unit.anchor for unit in text.walk() if unit.level is UnitLevel.HEADING] == [
        "biaoti-1",
        "biaoti-1-1",
        "biaoti-2",
    ]
    assert [unit.anchor for unit in text.articles()] == ["tiao-1", "tiao-1-2"]


def test_a_title_written_again_over_two_lines_hides_no_addressee() -> None:
    text = read_text("# 关于示例的复函\n\n关于示例\n\n的复函\n\n示林函〔2024〕1号\n\n示例县人民政府：\n\n同意。")
    assert (text.notes, text.addressee) == (("关于示例的复函", "示林函〔2024〕1号"), "示例县人民政府")


def test_an_article_run_into_a_heading_is_still_an_article() -> None:
    text = read_text("## 第一章　总则\n\n第一条　甲。\n\n## 第二章　管理第二条　乙。\n\n丙。")
    assert [unit.label for unit in text.articles()] == ["第一条", "第二条"]
    assert [unit.title for unit in text.walk() if unit.level is UnitLevel.CHAPTER] == ["总则", "管理"]
    assert [child.text for child in list(text.articles())[1].children] == ["乙。", "丙。"]


def test_a_remark_after_the_signature_is_no_part_of_the_last_article() -> None:
    text = read_text("# 甲办法\n\n第一条　为了护林。\n\n示例市林业局\n\n2024年3月1日\n\n（此件公开发布）")
    article, remark = text.units
    assert (article.label, len(article.children)) == ("第一条", 1)
    assert (remark.text, remark.anchor) == ("（此件公开发布）", "duan-1")
