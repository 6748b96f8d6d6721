import pytest
from hypothesis import given
from hypothesis import strategies as st

from amending.texts import BODY, TITLE, old
from tongbu.amending import DraftError, apply, differences, draft, read_decision
from tongbu.comparing import compare
from tongbu.model.numeral import format_numeral
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text


def drafted(before: LegalText, after: LegalText) -> str:
    return draft(compare(before, after), TITLE, "示例市人民政府")


def orders(*changes: tuple[str, str]) -> list[str]:
    """The numbered orders, without their numbers, for the bureau's text with these changes."""
    body = BODY
    for found, new in changes:
        assert found in body
        body = body.replace(found, new)
    text = drafted(old(), read_text(body))
    assert not came_out(old(), read_text(body), text)
    start = text.index("作如下修改：\n\n") + len("作如下修改：\n\n")
    return [part.partition("、")[2] for part in text[start : text.index("\n\n本决定自")].split("\n\n")]


def came_out(before: LegalText, after: LegalText, text: str) -> tuple[object, ...]:
    """What the draft does not yield: differences, and orders that could not be read or carried out."""
    applied = apply(read_decision(text), before)
    return (*differences(applied, after), *applied.problems)


def test_one_changed_term_is_an_order_about_words() -> None:
    assert orders(("处二百元以上", "处五百元以上")) == ["将第六条中的“二百元”修改为“五百元”。"]


def test_deleted_words_are_deleted() -> None:
    assert orders(("及时报告", "报告")) == ["删去第四条中的“及时”。"]


def test_an_unclear_word_is_named_with_its_neighbours() -> None:
    assert orders(("养护规范养护，", "养护规范照料，")) == ["将第四条中的“规范养护”修改为“规范照料”。"]


def test_a_changed_paragraph_is_worded_alone() -> None:
    changed = ("县级林业部门负责本行政区域的保护工作。", "市、县两级设立专家委员会，由各相关单位派员组成。")
    assert orders(changed) == ["将第二条第二款修改为：“市、县两级设立专家委员会，由各相关单位派员组成。”"]


def test_an_added_item_is_added() -> None:
    changes = ("（三）设置标志。", "（三）设置标志；\n\n（四）组织抢救复壮。")
    assert orders(changes) == ["第三条第一款增加一项，作为第四项：“（四）组织抢救复壮。”"]


def test_an_added_article_moves_the_rest() -> None:
    new = "第四条　古树名木实行分级保护，具体标准由市人民政府制定。\n\n"
    changes = [
        (f"第{old}条　", f"第{new}条　") for old, new in (("七", "八"), ("六", "七"), ("五", "六"), ("四", "五"))
    ]
    changes.append(("本办法第五条", "本办法第六条"))
    assert orders(*changes, ("第五条　养护人", f"{new}第五条　养护人"))[0].startswith(
        "增加一条，作为第四条：“古树名木实行分级"
    )


def test_a_new_heading_is_an_order() -> None:
    assert orders(("保护措施", "养护与管理")) == ["将第二章章名修改为“养护与管理”。"]


def test_marks_in_a_wording_are_single_ones() -> None:
    changed = ("为了保护古树名木，制定本办法。", "本办法所称“古树”，包括“名木”和其他需要保护的树木。")
    assert orders(changed) == ["将第一条修改为：“本办法所称‘古树’，包括‘名木’和其他需要保护的树木。”"]


def test_a_term_replaced_throughout_is_ordered_once() -> None:
    assert orders(("林业部门", "林业主管部门"))[-1] == "将本办法中的“林业部门”修改为“林业主管部门”。"


def test_equal_texts_need_no_order() -> None:
    assert read_decision(drafted(old(), old())).instructions == ()


def test_texts_without_articles_have_no_decision() -> None:
    with pytest.raises(DraftError, match="不分条"):
        drafted(read_text("一、总体要求\n\n甲。\n"), read_text("一、总体要求\n\n乙。\n"))


def test_articles_of_the_same_words_change_places() -> None:
    short, long = "甲。", "甲。\n\n甲。\n\n甲。"
    before, after = (
        written([short, short, long, short, "甲。\n\n甲。"]),
        written([short, short, short, short, long, long]),
    )
    assert came_out(before, after, drafted(before, after)) == ()


PARAGRAPHS = st.sampled_from(
    [
        "林业部门负责古树名木保护工作。",
        "林业部门负责古树名木保护和管理工作。",
        "禁止攀折树枝、在树干上钉钉，违反第二条规定的除外。",
        "所称“古树”，是指树龄在一百年以上的树木。",
        "第三条规定的标志由市林业部门统一制作。",
        "有下列情形之一的，处二百元以上一千元以下罚款：\n\n（一）损坏标志的；\n\n（二）擅自迁移的。",
        "有下列情形之一的，处五百元以上一千元以下罚款：\n\n（一）损坏标志的；\n\n（二）擅自砍伐的；\n\n（三）擅自迁移的。",
        "养护人应当按照规范养护。",
        "本办法自2026年5月1日起施行。",
    ]
)
ARTICLES = st.lists(st.lists(PARAGRAPHS, min_size=1, max_size=3).map("\n\n".join), max_size=7)


def written(articles: list[str]) -> LegalText:
    return read_text("\n\n".join(f"第{format_numeral(at)}条　{words}" for at, words in enumerate(articles, 1)) + "\n")


@given(ARTICLES, ARTICLES)
def test_a_draft_yields_the_new_text(before: list[str], after: list[str]) -> None:
    one, other = written(before), written(after)
    assert came_out(one, other, drafted(one, other)) == ()
