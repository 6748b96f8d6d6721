import pytest
from hypothesis import given
from hypothesis import strategies as st

from amending.texts import TITLE, decision, only, orders, told
from tongbu.amending import Operation, read_decision

FORMULAS = [
    ("一、将第三条修改为：“新文。”", ("修改", ["第三条"], [])),
    ("一、第三条修改为“新文。”", ("修改", ["第三条"], [])),
    ("1. 将第二条第一款、第二款修改为：“新文。”", ("修改", ["第二条第一款", "第二条第二款"], [])),
    ("一、将第三条第一款第（二）项修改为：“（二）新文”。", ("修改", ["第三条第一款第二项"], [])),
    ("一、将第三条第二项第1目修改为：“1.新文”。", ("修改", ["第三条第二项第一目"], [])),
    ("一、将第三十条之一修改为：“新文。”", ("修改", ["第三十条之一"], [])),
    ("一、将第四条第一款第一自然段修改为：“新文：”", ("修改", ["第四条第一款首部"], [])),
    ("一、将引言修改为：“新文。”", ("修改", ["引言"], [])),
    ("一、将第二章章名修改为“养护”。", ("修改", ["第二章章名"], [])),
    ("一、第二章章名“保护措施”修改为“养护”。", ("修改", ["第二章章名"], [])),
    ("一、增加一条，作为第四条：“新文。”", ("增加", [], ["第四条"])),
    ("一、增加一条作为第四条：“新文。”", ("增加", [], ["第四条"])),
    ("一、第二条增加一款，作为第二款：“新文。”", ("增加", ["第二条"], ["第二条第二款"])),
    ("一、在第二条中增加一款作为第二款：“新文。”", ("增加", ["第二条"], ["第二条第二款"])),
    ("一、第三条第一款增加两项，作为第四项、第五项：“（四）甲；\n\n“（五）乙。”",
     ("增加", ["第三条第一款"], ["第三条第一款第四项", "第三条第一款第五项"])),
    ("一、删去第四条、第六条第二款。", ("删去", ["第四条", "第六条第二款"], [])),
    ("一、删除第四条至第六条。", ("删去", ["第四条", "第五条", "第六条"], [])),
    ("一、将第四条改为第五条。", ("改为", ["第四条"], ["第五条"])),
    ("一、原第四条作为第五条。", ("改为", ["第四条"], ["第五条"])),
    ("一、第四条、第五条分别改为第五条、第六条。", ("改为", ["第四条", "第五条"], ["第五条", "第六条"])),
    ("一、将第二条第二款单列一条，作为第八条。", ("改为", ["第二条第二款"], ["第八条"])),
    ("一、将第四条、第五条合并，作为第四条，修改为：“新文。”", ("合并", ["第四条", "第五条"], ["第四条"])),
    ("一、将第六条和第七条合并修改为：“新文。”", ("合并", ["第六条", "第七条"], [])),
    ("一、将第二条改为两条，作为第二条、第三条，修改为：\n\n“第二条　甲。\n\n“第三条　乙。”",
     ("拆分", ["第二条"], ["第二条", "第三条"])),
    ("一、将第二条第一款分为两款，作为第一款、第二款，修改为：“甲。\n\n“乙。”",
     ("拆分", ["第二条第一款"], ["第二条第一款", "第二条第二款"])),
    ("一、增加一章，作为第三章“法律责任”。", ("增加章节", [], ["第三章"])),
    ("一、增加一章“法律责任”，作为第三章。", ("增加章节", [], ["第三章"])),
    ("一、增加一章，作为第三章，章名为“法律责任”。", ("增加章节", [], ["第三章"])),
    ("一、删去第二章章名。", ("删去章节", ["第二章章名"], [])),
    ("一、将第三章并入第二章。", ("并入章节", ["第三章"], ["第二章"])),
    ("一、第三条增加第二款：“新文。”", ("增加", ["第三条"], ["第三条第二款"])),
    ("一、在第四条后增加一条作为第五条，内容为：“新文。”", ("增加", [], ["第五条"])),
    ("一、第三章增加一节，作为第二节“监督检查”。", ("增加章节", [], ["第三章第二节"])),
    ("一、将第四条移至第三章，作为第六条。", ("改为", ["第四条"], ["第六条"])),
    ("一、第四条第（四）项、第（五）项修改为第（五）项、第（六）项。",
     ("改为", ["第四条第四项", "第四条第五项"], ["第四条第五项", "第四条第六项"])),
    ("一、将第五条第二款、第三款合并为一款，作为第二款，修改为：“新文。”",
     ("合并", ["第五条第二款", "第五条第三款"], ["第五条第二款"])),
    ("一、将“第四章　法律责任”修改为“第五章　监督管理”。", ("修改", ["第四章章名"], [])),
    ("一、将引言第二段修改为：“新文。”", ("修改", ["引言第二段"], [])),
    ("一、条文中引用民事诉讼法相关条文序号根据修改后的民事诉讼法作相应调整。", ("引用序号调整", [], [])),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), FORMULAS, ids=[written[:18] for written, _ in FORMULAS])
def test_every_formula_is_understood(written: str, meant: tuple[str, list[str], list[str]]) -> None:
    assert told(only(written)) == meant


def test_words_are_replaced_deleted_and_added() -> None:
    found = orders(
        "一、将第二条、第三条第二款中的“林业部门”修改为“林业主管部门”，“乡镇”修改为“乡镇、街道”。删去第四条中的“及时”。"
    )
    assert [(each.operation.value, each.found, each.wording) for each in found] == [
        ("修改文字", ("林业部门",), ("林业主管部门",)),
        ("修改文字", ("乡镇",), ("乡镇、街道",)),
        ("删去文字", ("及时",), ()),
    ]
    inserted = only("一、在第四条中的“养护人”后增加“和管理人”。")
    assert (inserted.operation, inserted.found, inserted.after) == (Operation.INSERT_WORDS, ("养护人",), True)


def test_a_replacement_throughout_has_no_article() -> None:
    for written in ("一、将本办法中的“甲”修改为“乙”。", "一、将相关条文中的“甲”统一修改为“乙”。"):
        assert [place.written for place in only(written).targets] == [""]


def test_what_follows_refers_to_what_was_named() -> None:
    found = orders(
        "一、将第三条改为第四条，第一款修改为：“甲。”\n\n增加一款，作为第三款：“乙。”\n\n将其中的“丙”修改为“丁”。"
    )
    assert [told(each)[1] for each in found[:3]] == [["第三条"], ["第三条第一款"], ["第三条"]]
    assert told(found[2])[2] == ["第三条第三款"]


def test_each_of_several_places_has_its_own_words() -> None:
    found = orders("一、将第六条第一款中的“甲”和第七条中的“乙”分别修改为“丙”和“丁”。")
    assert [(told(each)[1], each.found, each.wording) for each in found] == [
        (["第六条第一款"], ("甲",), ("丙",)),
        (["第七条"], ("乙",), ("丁",)),
    ]
    shared = orders("一、将第六条中的“甲”，第七条中的“乙”修改为“丙”。")
    assert [(told(each)[1], each.wording) for each in shared] == [(["第六条"], ("丙",)), (["第七条"], ("丙",))]


def test_a_comma_parts_a_deletion_from_a_replacement() -> None:
    found = orders("一、删去第六条中的“甲”，将第七条中的“乙”修改为“丙”。")
    assert [told(each)[0] for each in found] == ["删去文字", "修改文字"]


def test_orders_below_a_number_that_names_an_article_are_about_it() -> None:
    found = orders("一、对第五条作如下修改：", "（一）将第一款修改为：“甲。”", "（二）删去第二款。", "二、删去第六条。")
    assert [told(each)[1] for each in found] == [["第五条第一款"], ["第五条第二款"], ["第六条"]]


def test_the_n_th_occurrence_is_kept() -> None:
    assert only("一、将第三条中的第二处“林业”修改为“林草”。").occurrence == 2


def test_a_wording_of_several_paragraphs_has_one_line_for_each() -> None:
    written = only("一、将第三条修改为：“职责：\n\n“（一）普查；\n\n“（二）建档。\n\n“镇政府协助。”")
    assert written.wording == ("职责：", "（一）普查；", "（二）建档。", "镇政府协助。")


def test_paragraphs_without_their_own_marks_belong_to_the_wording() -> None:
    first, second = orders("1. 将第三条修改为：\n\n“职责：\n\n（一）普查；\n\n1. 建档。”", "2. 删去第四条。")
    assert first.wording == ("职责：", "（一）普查；", "1. 建档。")
    assert second.operation is Operation.DELETE


def test_a_paragraph_without_its_own_mark_may_begin_with_a_quoted_term() -> None:
    first, second = orders(
        "1. 将第三条修改为：\n\n“定义：\n\n古树是老树。\n\n“名木”是指有名的树。\n\n完。”", "2. 删去第四条。"
    )
    assert first.wording == ("定义：", "古树是老树。", "“名木”是指有名的树。", "完。")
    assert second.operation is Operation.DELETE


def test_marks_inside_a_wording_are_double_in_the_text() -> None:
    assert only("一、将第三条修改为：“所称‘古树’，是指百年以上的树。”").wording == ("所称“古树”，是指百年以上的树。",)
    assert only("一、将第三条修改为：“所称“古树”，是指百年以上的树。”").wording == ("所称“古树”，是指百年以上的树。",)


def test_straight_marks_and_half_width_signs_are_read() -> None:
    found = read_decision('一、将第2条第(1)项修改为:"(一)新文"。').instructions
    assert [(told(each)[1], each.wording) for each in found] == [(["第二条第一项"], ("(一)新文",))]


def test_a_wording_that_is_never_closed_swallows_only_its_own_paragraphs() -> None:
    found = orders("一、将第三条修改为：“甲。\n\n“乙。", "二、删去第四条。")
    assert [each.operation for each in found] == [Operation.REPLACE, Operation.DELETE]


def test_what_is_not_understood_is_kept_with_its_line() -> None:
    unknown = decision("一、第三条从严把握。").unknown
    assert [(each.line, each.text) for each in unknown] == [(5, "第三条从严把握")]


def test_titles_introductions_and_closings_are_remarks() -> None:
    read = decision("一、删去第四条。")
    assert [each.line for each in read.remarks] == [1, 3, 9]
    assert read.documents == (f"《{TITLE}》",)


MANY = f"""# 示例市林业局关于修改《{TITLE}》等二件规范性文件的决定

一、修改《{TITLE}》

1. 将第三条修改为：“甲。”

2. 条文顺序作相应调整。

二、对《示例市森林防火办法》作出修改

（一）删去第四条。

（二）将第五条改为第四条。

三、将《示例市林木种苗办法》第一条、第二条中的“甲”修改为“乙”。

第三条中的“丙”修改为“丁”。
"""


def test_each_instruction_belongs_to_its_document() -> None:
    read = read_decision(MANY)
    of = {name: [told(each)[0] for each in read.for_document(name).instructions] for name in read.documents}
    assert of == {
        f"《{TITLE}》": ["修改", "顺序调整"],
        "《示例市森林防火办法》": ["删去", "改为"],
        "《示例市林木种苗办法》": ["修改文字", "修改文字"],
    }


def test_a_document_is_found_by_its_title_in_any_form() -> None:
    read = decision("一、删去第四条。")
    assert read.for_document(TITLE).instructions
    assert read.for_document(f"《{TITLE}》（2023年修正）").instructions
    assert not read.for_document("示例市湿地保护办法").instructions


def test_items_are_named_without_the_paragraph() -> None:
    found = orders("一、第二条第八项修改为：“甲”，第九项修改为：“乙”，增加一项作为第十项：“丙”。")
    assert [told(each)[1:] for each in found] == [
        (["第二条第八项"], []), (["第二条第九项"], []), (["第二条"], ["第二条第十项"]),
    ]  # fmt: skip


SCRAPS = st.sampled_from(
    [
        "将",
        "第三条",
        "第二款",
        "（一）",
        "修改为",
        "增加一条",
        "作为",
        "删去",
        "合并",
        "改为",
        "分为两款",
        "中的",
        "“",
        "”",
        "‘",
        "，",
        "。",
        "：",
        "\n",
        "\n\n",
        "一、",
        "1.",
        "《甲办法》",
        "章名",
        "第九十条之一",
        "条文顺序作相应调整",
    ]
)


@given(st.one_of(st.text(), st.lists(SCRAPS, max_size=40).map("".join)))
def test_reading_never_fails_and_loses_no_strange_word(text: str) -> None:
    read = read_decision(f"{text}\n\n九、蔷薇。\n")
    kept = [*(each.text for each in read.remarks), *("".join((each.text, *each.wording)) for each in read.instructions)]
    assert "蔷薇" in "".join(kept)
