"""Layouts in which offices set their papers, as lines that say how they are set."""

import pytest

from importing.measuring import surroundings
from tongbu.importing.deriving import Field, derive
from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.original import Cell, Line, Original, Run, Table
from tongbu.importing.recognising import recognise
from tongbu.importing.writing.body import body_markdown
from tongbu.model.text import UnitLevel
from tongbu.reading.body import read_text

C = "center"


def read(*lines: tuple[str, str, float] | str) -> tuple[str, dict[str, Field]]:
    """The body and the metadata of a paper."""
    blocks = tuple(
        Line((Run(line),), size=16) if isinstance(line, str) else Line((Run(line[0]),), align=line[1], size=line[2])
        for line in lines
    )
    original = Original("a.docx", blocks)
    paper = recognise(original)
    body = body_markdown(paper.pieces, (), lambda _: "")
    fields = derive(Evidence(original, paper, read_text(body)), surroundings(), is_reading=False)
    return body, {field.key: field for field in fields}


def test_an_order_promulgates_what_follows() -> None:
    body, fields = read(
        ("示例市人民政府令", C, 36),
        ("第36号", C, 16),
        "《示例市湿地保护办法》已经2026年3月1日市政府常务会议审议通过，现予公布，自2026年5月1日起施行。",
        ("2026年3月16日", "right", 16),
        ("示例市湿地保护办法", C, 22),
        "第一条　为了保护湿地，制定本办法。",
    )
    assert "\n## 示例市湿地保护办法\n" in body
    assert fields["文号"].value == "示例市人民政府令第36号"
    assert fields["名称"].value == "示例市湿地保护办法"
    assert fields["文件类别"].value == "规章"
    assert fields["名称"].certainty.needs_confirmation


def test_notes_under_the_title_and_a_table_of_contents() -> None:
    body, fields = read(
        ("示例市湿地保护办法", C, 22),
        ("（2021年3月1日示例市人民政府令第12号公布　根据2026年3月16日示例市人民政府令第36号修订）", C, 16),
        ("目　录", C, 16),
        "第一章　总则",
        "第二章　附则",
        ("第一章　总则", C, 16),
        "第一条　为了保护湿地，制定本办法。",
        ("第二章　附则", C, 16),
        "第二条　本办法自2026年5月1日起施行。",
    )
    assert body.count("## 第一章") == 1
    assert fields["文号"].value == "示例市人民政府令第36号"
    assert str(fields["成文日期"].value) == "2026-03-16"
    assert [unit.label for unit in read_text(body).articles()] == ["第一条", "第二条"]


def test_a_title_of_three_lines_two_organs_and_blanks_before_the_date() -> None:
    body, fields = read(
        ("示例市林业局关于印发示例市古树名木", C, 22),
        ("保护管理办法（试行）", C, 22),
        ("的通知", C, 22),
        ("示林规[2026]8号", C, 16),
        "各县（市、区）人民政府，市有关单位：",
        "　　现将《示例市古树名木保护管理办法（试行）》印发给你们。",
        "　　　　　示例市林业局　　　　　　示例市财政局",
        "　　　　　　　2026年3月16日",
        "（联系人：办公室）",
        ("示例市古树名木保护管理办法", C, 22),
        ("（试行）", C, 22),
        "第一条　甲。",
    )
    assert fields["名称"].value == "示例市林业局关于印发示例市古树名木保护管理办法（试行）的通知"
    assert fields["文号"].value == "示林规〔2026〕8号"
    assert fields["文号"].certainty.needs_confirmation
    assert (fields["发布机构"].value, fields["联合发文机关"].value) == ("示例市林业局", ("示例市财政局",))
    assert "\n## 示例市古树名木保护管理办法（试行）\n" in body


def test_annexes_have_titles_of_several_lines() -> None:
    body, fields = read(
        ("关于报送《示例市露营办法（征求意见稿）》的函", C, 22),
        "现报送征求意见稿。",
        "附件：1.示例市露营办法（征求意见稿）",
        "　　　2.起草说明",
        ("示例市林业局", "right", 16),
        ("2026年11月1日", "right", 16),
        "附件1",
        ("示例市露营办法", C, 22),
        ("（征求意见稿）", C, 22),
        "第一条　甲。",
        "附件2",
        ("关于《示例市露营办法（征求意见稿）》的起草说明", C, 22),
        "一、背景",
    )
    assert "\n## 附件1　示例市露营办法（征求意见稿）\n" in body
    assert "\n## 附件2　关于《示例市露营办法（征求意见稿）》的起草说明\n" in body
    assert read_text(body).attachments == ("示例市露营办法（征求意见稿）", "起草说明")
    assert fields["文件类别"].value == "征求意见稿"


def test_days_that_are_counted_are_to_be_confirmed() -> None:
    _, fields = read(
        ("示例市露营办法", C, 22),
        "第一条　本办法自印发之日起施行，有效期至2029年12月31日。《示例市旧办法》（示林〔2019〕1号）同时废止。",
        "示例市林业局",
        "二〇二六年三月十六日",
    )
    assert str(fields["施行日期"].value) == "2026-03-16"
    assert fields["施行日期"].certainty.needs_confirmation
    assert not fields["有效期至"].certainty.needs_confirmation
    assert fields["废止"].value == ("示林〔2019〕1号",)


@pytest.mark.parametrize(
    ("title", "old", "key", "why"),
    [
        ("示例市露营办法", "示例市露营办法", "替代", "名称相同"),
        ("示例市露营办法（修订）", "示例市林业局关于印发〈示例市露营办法（试行）〉的通知", "替代", "名称相同"),
        ("示例市林业局关于印发《示例市露营办法》的通知", "示例市露营办法（暂行）", "替代", "名称相同"),
        ("示例市林下经济示范基地管理办法", "示例市林下经济示范基地认定管理办法", "替代", "名称相近"),
        ("示例市林区露营管理规定", "示例市林区露营暂行办法", "替代", "名称相近"),
        ("示例市２０２６年露营办法", "示例市2026年露营办法", "替代", "名称相同"),
        ("示例市市级林业专项资金管理办法", "示例市市级农业专项资金管理办法", "废止", ""),
        ("示例市公园管理办法", "示例市森林公园管理办法", "废止", ""),
        ("示例市林业局关于废止《示例市露营办法》的决定", "示例市露营办法", "废止", ""),
    ],
)
def test_what_ends_a_document_of_its_own_name_takes_its_place(title: str, old: str, key: str, why: str) -> None:
    _, fields = read((title, C, 22), f"第一条　《{old}》（示林规〔2024〕1号）同时废止。")

    assert fields[key].value == ("示林规〔2024〕1号",)
    assert not {"替代", "废止"} - {key} & set(fields)
    assert fields[key].certainty.needs_confirmation
    assert why in fields[key].reason


def test_organs_in_the_title_are_no_masthead() -> None:
    body, fields = read(
        ("示例市林业局", C, 22),
        ("示例市公安局", C, 22),
        ("关于开展联合执法的通知", C, 22),
        ("示林〔2026〕3号", C, 16),
        "各县林业局：",
        "一、甲。",
    )
    assert fields["名称"].value == "示例市林业局 示例市公安局关于开展联合执法的通知"
    assert body.startswith("# 示例市林业局　示例市公安局关于开展联合执法的通知\n\n示林〔2026〕3号\n")


def test_an_organ_in_the_name_of_a_law_is_part_of_it() -> None:
    _, fields = read(
        ("示例省人民代表大会常务委员会", C, 22), ("人事任免办法", C, 22), "第一条　为了规范人事任免，制定本办法。"
    )
    assert fields["名称"].value == "示例省人民代表大会常务委员会人事任免办法"


def test_lines_of_the_text_that_read_like_marks_stay_in_it() -> None:
    body, _ = read(
        ("示例市林业局关于开展春季造林的通知", C, 22),
        "一、时间和单位",
        "承办单位：市绿化委员会办公室",
        "来源：市级财政资金",
        "二、要求",
        "按时完成。",
        "来源：上级补助资金",
        ("示例市林业局", "right", 16),
        ("2026年3月1日", "right", 16),
        "（此件公开发布）",
        "承办单位：造林科",
        ("附件1", "left", 16),
        ("造林任务表", C, 22),
        "一、任务",
        "责任编辑：每县一人",
        "二、说明",
        "来源：年度计划",
    )
    for words in ("市绿化委员会办公室", "市级财政资金", "上级补助资金", "每县一人", "年度计划"):
        assert words in body
    assert "造林科" not in body


def test_marks_below_an_unsigned_text_are_no_part_of_it() -> None:
    body, _ = read(("示例市造林情况通报", C, 22), "一、任务完成。", "全市造林三千亩。", "来源：造林科", "责任编辑：甲")
    assert "造林科" not in body
    assert "责任编辑" not in body


def test_a_heading_at_the_very_end_keeps_what_it_announces() -> None:
    body, _ = read(("示例市造林方案", C, 22), "一、目标", "造林三千亩。", "二、分工", "承办单位：造林科")
    assert "造林科" in body


def test_a_numbered_sentence_with_a_mark_behind_it_announces_nothing() -> None:
    body, _ = read(("示例市造林方案", C, 22), "一、目标", "造林三千亩。", "1.面积按图斑计算。 ↑", "来源：造林科")
    assert "造林科" not in body


def test_what_we_wrote_below_an_export_is_no_part_of_the_text_whatever_it_ends_with() -> None:
    body, _ = read(
        ("计量器具目录", C, 22), "1.温度计", "2.屈光度计", "来源：示例网站", "本件由网站公开的内容生成，以原件为准。"
    )
    assert body.rstrip().endswith("屈光度计")


@pytest.mark.parametrize("listed", [("附件：1.甲表", "2.乙表", "附件1"), ("附件：甲表", "附件")])
def test_what_rules_say_is_attached_to_them_is_no_attachment(listed: tuple[str, ...]) -> None:
    body, _ = read(
        ("示例市林业局关于印发《示例市露营办法》的通知", C, 22),
        "现将《示例市露营办法》印发给你们，请遵照执行。",
        ("示例市林业局", "right", 16),
        ("2026年3月1日", "right", 16),
        ("示例市露营办法", C, 22),
        "第一条　为了规范露营，制定本办法。",
        *listed,
        ("甲表", C, 22),
        "填写姓名。",
    )
    assert [line for line in body.splitlines() if line.startswith("## ")][1:] == [f"## {listed[-1]}　甲表"]
    assert f"\n{listed[0]}\n" in body
    assert [part.title for part in read_text(body).units if part.level is UnitLevel.PART] == ["示例市露营办法", "甲表"]


def test_only_a_table_above_the_text_arranges_a_masthead() -> None:
    def line(text: str, align: str = "", size: float = 16) -> Line:
        return Line((Run(text),), align=align, size=size)

    def table(*rows: tuple[str, ...]) -> Table:
        return Table(tuple(tuple(Cell((line(text),)) for text in row) for row in rows))

    head, listed = table(("示林〔2026〕3号", "签发人：局长")), table(("文号", "示林规〔2019〕3号"))
    title = line("示例市林业局关于废止部分文件的通知", C, 22)
    paper = recognise(Original("a.docx", (line("示例市林业局文件", C, 36), head, title, line("决定废止："), listed)))
    assert paper.number is not None
    assert paper.number.value == "示林〔2026〕3号"
    assert [piece.block for piece in paper.pieces if isinstance(piece.block, Table)] == [listed]
    assert [each.why for each in paper.aside] == ["发文机关标志", "版头的文号", "签发人"]


def test_a_name_has_digits_and_letters_of_half_width_and_its_brackets_stay() -> None:
    body, fields = read(
        ("关于做好２０２６年冬季ＡＥＤ配备（试点）工作的通知", C, 22), "各县林业局：", "一、抓紧完成９０％。"
    )

    assert fields["名称"].value == "关于做好2026年冬季AED配备（试点）工作的通知"
    assert "改为半角" in fields["名称"].reason
    assert not fields["名称"].certainty.needs_confirmation
    assert body.startswith("# 关于做好２０２６年冬季ＡＥＤ配备（试点）工作的通知\n")


def test_a_number_in_wide_figures_is_a_number_and_no_title() -> None:
    _, fields = read(
        ("示例市林业局文件", C, 36),
        ("示林规〔２０２６〕５号", C, 16),
        ("示例市林业局关于印发《示例市林木种苗质量抽查办法》的通知", C, 22),
        "各县（区）林业局：",
        "现将《示例市林木种苗质量抽查办法》印发给你们，请遵照执行。",
        ("示例市林业局", "right", 16),
        ("２０２６年１１月１８日", "right", 16),
    )

    assert fields["文号"].value == "示林规〔2026〕5号"
    assert fields["名称"].value == "示例市林业局关于印发《示例市林木种苗质量抽查办法》的通知"
    assert fields["文件类别"].value == "行政规范性文件"
    assert str(fields["成文日期"].value) == "2026-11-18"
