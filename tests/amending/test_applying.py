import pytest
from hypothesis import given
from hypothesis import strategies as st

from amending.texts import applied, decision, old
from tongbu.amending import apply, differences
from tongbu.reading.body import read_text


def lines(label: str, *written: str) -> tuple[str, ...]:
    result = applied(*written)
    assert not result.problems
    return result.articles[label]


def test_a_whole_article_is_worded_anew() -> None:
    assert lines("第一条", "一、将第一条修改为：“为了加强保护，制定本办法。”") == ("为了加强保护，制定本办法。",)


def test_a_paragraph_is_worded_anew_with_its_full_stop() -> None:
    assert lines("第二条", "一、将第二条第二款修改为：“林业部门负责保护工作”")[1] == "林业部门负责保护工作。"


def test_an_item_is_worded_anew_and_keeps_its_number_and_semicolon() -> None:
    assert lines("第三条", "一、将第三条第二项修改为：“建立电子档案”")[2] == "（二）建立电子档案；"


def test_the_words_before_the_items_are_worded_anew() -> None:
    assert lines("第三条", "一、将第三条第一款第一自然段修改为：“林业部门的职责：”")[:2] == (
        "林业部门的职责：", "（一）开展普查；",
    )  # fmt: skip


def test_an_added_item_moves_the_others_and_their_punctuation() -> None:
    assert lines("第三条", "一、第三条第一款增加一项，作为第四项：“（四）组织抢救”。")[3:] == (
        "（三）设置标志；", "（四）组织抢救。", "乡镇人民政府协助林业部门开展工作。",
    )  # fmt: skip


def test_a_deleted_item_leaves_no_gap() -> None:
    assert lines("第三条", "一、删去第三条第一款第一项、第三项。")[1:3] == (
        "（一）建立档案。",
        "乡镇人民政府协助林业部门开展工作。",
    )


def test_a_paragraph_is_added_where_it_is_said() -> None:
    assert (
        lines("第二条", "一、第二条增加一款，作为第一款：“保护古树名木是社会责任。”")[0] == "保护古树名木是社会责任。"
    )


def test_added_and_deleted_articles_move_the_rest() -> None:
    result = applied("一、增加一条，作为第四条：“新的第四条。”", "二、删去第五条。")
    assert list(result.articles) == ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条", "第七条"]
    assert result.articles["第四条"] == ("新的第四条。",)
    assert result.renumbered[(4, 0)] == (5, 0)
    assert result.renumbered[(5, 0)] is None


def test_numbers_stay_where_the_decision_does_not_move_them() -> None:
    text = decision("一、删去第五条。", closing="")
    assert list(apply(text, old()).articles) == ["第一条", "第二条", "第三条", "第四条", "第六条", "第七条"]


def test_an_inserted_branch_moves_nothing() -> None:
    text = decision("一、增加一条，作为第四条之一：“新增。”", closing="")
    assert list(apply(text, old()).articles)[3:5] == ["第四条", "第四条之一"]


def test_articles_change_places() -> None:
    result = applied("一、将第六条改为第四条。")
    assert [name for name in result.articles if result.articles[name][0].startswith("违反")] == ["第四条"]


def test_articles_merge() -> None:
    result = applied("一、将第四条、第五条合并，作为第四条，修改为：“合并后的条文。”")
    assert result.articles["第四条"] == ("合并后的条文。",)
    assert len(result.articles) == 6


def test_an_article_splits() -> None:
    wording = "“第二条　适用本办法。\n\n“第三条　县级负责。\n\n“市级指导。”"
    result = applied(f"一、将第二条改为两条，作为第二条、第三条，修改为：\n\n{wording}")
    assert result.articles["第二条"] == ("适用本办法。",)
    assert result.articles["第三条"] == ("县级负责。", "市级指导。")
    assert result.articles["第四条"][0] == "林业部门应当履行下列职责："


def test_the_paragraphs_of_an_article_part() -> None:
    result = applied("一、将第二条改为两条，第一款作为第二条；第二款作为第三条第一款，修改为：“市级负责。”")
    assert result.articles["第二条"] == ("本市古树名木的保护，适用本办法。",)
    assert result.articles["第三条"] == ("市级负责。",)


def test_a_wording_that_begins_with_a_citation_is_no_article_number() -> None:
    assert lines("第六条", "一、将第六条修改为：“第五条规定的行为，处罚款。”") == ("第五条规定的行为，处罚款。",)


def test_words_are_replaced_at_once_and_longer_ones_first() -> None:
    done = lines("第六条", "一、将第六条中的“二百元”修改为“一千元”，“一千元”修改为“五千元”。")
    assert done == ("违反本办法第五条规定的，处一千元以上五千元以下罚款。",)


def test_words_are_replaced_throughout_but_not_in_new_wordings() -> None:
    result = applied("一、将第四条修改为：“林业部门的主管部门。”", "二、将本办法中的“林业部门”修改为“林业主管部门”。")
    assert result.articles["第四条"] == ("林业部门的主管部门。",)
    assert result.articles["第二条"][1] == "县级林业主管部门负责本行政区域的保护工作。"


def test_words_are_replaced_in_one_chapter() -> None:
    result = applied("一、将第二章中的“林业部门”修改为“林业主管部门”。")
    assert "林业主管部门" in result.articles["第四条"][0]
    assert "林业主管部门" not in result.articles["第二条"][1]


def test_only_the_occurrence_meant_is_replaced() -> None:
    done = lines("第四条", "一、将第四条中的第二处“养护”修改为“照料”。")
    assert done[0].startswith("养护人应当按照照料规范养护")


def test_deleted_words_leave_no_doubled_mark() -> None:
    assert lines("第四条", "一、删去第四条中的“发现异常及时报告林业部门”。") == ("养护人应当按照养护规范养护。",)


def test_added_words_are_joined_as_their_neighbours() -> None:
    assert "按照养护规范和技术规范养护" in lines("第四条", "一、在第四条中的“养护规范”后增加“和技术规范”。")[0]
    assert "按照养护规范、技术规范养护" in lines("第四条", "一、在第四条中的“养护规范”后增加“技术规范”。")[0]


@pytest.mark.parametrize(
    ("written", "headings"),
    [
        ("一、将第二章章名修改为“养护与管理”。", ["第一章　总则", "第二章　养护与管理", "第三章　附则"]),
        (
            "一、增加一章，作为第三章“法律责任”。",
            ["第一章　总则", "第二章　保护措施", "第三章　法律责任", "第四章　附则"],
        ),
        (
            "一、增加一章，作为第三章，章名为“法律责任”，包括第七条至第九条。",
            ["第一章　总则", "第二章　保护措施", "第三章　法律责任", "第四章　附则"],
        ),
        ("一、删去第二章章名。", ["第一章　总则", "第二章　附则"]),
        ("一、将第三章并入第二章。", ["第一章　总则", "第二章　保护措施"]),
        (
            "一、增加一节，作为第二章第一节“日常养护”。",
            ["第一章　总则", "第二章　保护措施", "第一节　日常养护", "第三章　附则"],
        ),
    ],
)
def test_divisions_come_and_go(written: str, headings: list[str]) -> None:
    assert list(applied(written).headings) == headings


def test_a_deleted_chapter_takes_its_articles_along() -> None:
    result = applied("一、删去第二章。")
    assert len(result.articles) == 4
    assert result.articles["第四条"] == ("本办法自2020年3月1日起施行。",)


PROBLEMS = [
    ("一、将第九条修改为：“甲。”", "原文没有第九条"),
    ("一、将第二条第三款修改为：“甲。”", "原文没有第二条第三款"),
    ("一、删去第三条第一款第九项。", "原文没有第三条第一款第九项"),
    ("一、将第四条中的“湿地”修改为“林地”。", "原文中没有找到“湿地”"),
    ("一、将本办法中的“湿地”修改为“林地”。", "原文中没有找到“湿地”"),
    ("一、将第九条改为第十条。", "原文没有第九条"),
    ("一、将第三条修改为：“……”", "决定没有写明修改后的文字"),
    ("一、将第九章章名修改为“附则”。", "原文没有第九章章名"),
    ("一、第三条从严把握。", "没有看懂这条修改指令"),
]


@pytest.mark.parametrize(("written", "message"), PROBLEMS, ids=[message for _, message in PROBLEMS])
def test_what_cannot_be_done_is_a_problem_with_its_line(written: str, message: str) -> None:
    assert [(each.line, each.message) for each in applied(written).problems] == [(5, message)]


def test_what_the_new_text_says_otherwise_is_a_difference() -> None:
    new = read_text("# 办法\n\n## 第一章　总则\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丙，见第二条。\n")
    before = read_text("# 办法\n\n## 第一章　总则\n\n第一条　甲。\n\n第二条　丙,见第一条。\n")
    result = apply(decision("一、增加一条，作为第二条：“乙乙。”"), before)
    assert [(each.place, each.expected, each.found) for each in differences(result, new)] == [
        ("第二条", "乙乙。", "乙。"), ("第三条", "丙,见第一条。", "丙，见第二条。"),
    ]  # fmt: skip


def test_citations_may_follow_the_new_numbers() -> None:
    before = read_text("第一条　甲。\n\n第二条　乙。\n\n第三条　违反第二条第一款的，处罚款；违反本条第一款的，从重。\n")
    new = read_text(
        "第一条　甲。\n\n第二条　新。\n\n第三条　乙。\n\n第四条　违反第三条第一款的，处罚款；违反本条第一款的，从重。\n"
    )
    assert differences(apply(decision("一、增加一条，作为第二条：“新。”"), before), new) == ()


def test_a_citation_that_follows_nothing_is_a_difference() -> None:
    before = read_text("第一条　甲。\n\n第二条　违反第一条的，处罚款。\n")
    new = read_text("第一条　甲。\n\n第二条　违反第二条的，处罚款。\n")
    assert [each.place for each in differences(apply(decision(), before), new)] == ["第二条"]


def test_articles_missing_on_either_side_are_differences() -> None:
    new = read_text("第一条　甲。\n\n第三条　丙。\n")
    before = read_text("第一条　甲。\n\n第二条　乙。\n")
    assert [each.place for each in differences(apply(decision(closing=""), before), new)] == ["第三条", "第二条"]


LABELS = {unit.label for unit in old().articles()}
SCRAPS = st.sampled_from(
    [
        "第二条", "第三条第一款第二项", "第九条", "第四条之一", "第二款", "第三项", "第二章", "引言第一段",
        "本办法", "其中", "将", "修改为", "改为", "作为", "增加一条", "增加一款", "增加一项", "增加一章",
        "删去", "合并", "分为两款", "改为两条", "中的", "后", "章名", "并入", "单列一条", "附件1", "和",
        "至", "，", "。", "：", "一、", "“甲。”", "“（一）丁；”", "“养护”",
    ]
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=14).map("".join))
def test_no_order_makes_applying_fail(written: str) -> None:
    result = applied(f"一、{written}")
    assert all(each.line and each.message for each in result.problems)
    assert {each.place for each in differences(result, old())} <= {*result.articles, *LABELS, "引言", "编章节"}
