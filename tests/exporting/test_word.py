import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import _Cell, _Row
from docx.text.run import Run

from exporting.examples import compared, example, sides, titled
from tongbu.comparing import Comparison
from tongbu.exporting import table
from tongbu.exporting.word import as_word


def opened(comparison: Comparison) -> Document:
    return docx.Document(io.BytesIO(as_word(table(comparison))))


def rows(document: Document) -> list[_Row]:
    """The rows of articles, without the head and the headings across."""
    return [row for row in document.tables[0].rows[1:] if len(row._tr.tc_lst) == 4]


def text(cell: _Cell) -> str:
    return cell.text.strip("\n")


def runs(cell: _Cell) -> Iterator[Run]:
    return (run for paragraph in cell.paragraphs for run in paragraph.runs)


def test_both_sides_say_the_words_of_the_two_texts() -> None:
    shown = [(text(row.cells[1]), text(row.cells[2])) for row in rows(opened(example()))]
    assert shown == list(sides(example()))


def test_deletions_are_struck_on_the_old_side_and_additions_underlined_on_the_new() -> None:
    row = rows(opened(compared("费用由责任人承担。", "费用由财政承担。")))[0]
    old, new = row.cells[1], row.cells[2]
    assert [run.text for run in runs(old) if run.font.strike] == ["责任人"]
    assert [run.text for run in runs(new) if run.font.underline] == ["财政"]
    assert [run.text for run in runs(new) if run.font.bold] == ["财政"]
    assert not any(run.font.underline for run in runs(old))
    assert not any(run.font.strike for run in runs(new))


def test_what_became_of_an_article_and_why_stand_in_the_last_column() -> None:
    explained = [text(row.cells[3]) for row in rows(opened(example()))]
    assert "第一条，修改。\n理由：养护责任原来不明确，\n经费没有来源" in explained
    assert "原第四条，分为第四条、第五条。\n理由：分开规定" in explained


def test_chapters_stand_across_the_table() -> None:
    across = [row.cells[0].text for row in opened(example()).tables[0].rows if len(row._tr.tc_lst) == 1]
    assert across[0] == "第一章　总则"
    assert across[-1] == "条文以外的内容"


def test_every_page_repeats_the_head_of_the_table() -> None:
    head = opened(example()).tables[0].rows[0]
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text.split("\n")[0] for cell in head.cells] == ["序号", "原条文", "新条文", "修改说明（理由）"]


def test_the_page_is_a4_landscape_with_numbers_on_its_outer_side() -> None:
    document = opened(example())
    section = document.sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert document.settings.odd_and_even_pages_header_footer
    for footer in (section.footer, section.even_page_footer):
        assert " PAGE " in footer._element.xml
        assert footer.paragraphs[0].text == "— 1 —"


def test_the_table_fits_between_the_margins() -> None:
    section = opened(example()).sections[0]
    widths = opened(example()).tables[0]._tbl.tblGrid.gridCol_lst
    assert sum(column.w for column in widths) <= section.page_width - section.left_margin - section.right_margin


def test_chinese_words_are_set_in_a_chinese_font() -> None:
    document = opened(example())
    found = {fonts.get(qn("w:eastAsia")) for fonts in document.element.body.iter(qn("w:rFonts"))}
    assert found == {"方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"}


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert as_word(table(example())) == as_word(table(example()))
    with zipfile.ZipFile(io.BytesIO(as_word(table(example())))) as package:
        assert {entry.date_time[:3] for entry in package.infolist()} == {(1980, 1, 1)}


def test_no_name_of_a_person_or_program_is_in_the_properties() -> None:
    with zipfile.ZipFile(io.BytesIO(as_word(table(example())))) as package:
        assert "docProps/app.xml" not in package.namelist()
    properties = opened(example()).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == "《示例市古树名木保护办法》修订对照表"


def test_control_characters_are_shown_and_break_nothing() -> None:
    row = rows(opened(compared("森林防火\x07期\x00内。", "森林防火\x1b期\ufffe内。")))[0]
    assert text(row.cells[1]) == "第一条　森林防火␇期␀内。"
    assert text(row.cells[2]) == "第一条　森林防火␛期�内。"


def test_words_that_look_like_markup_stay_words() -> None:
    row = rows(opened(compared("森林防火&lt;w:p/>&amp;amp;。", "森林防火&lt;/w:t>]]>。")))[0]
    assert text(row.cells[1]) == "第一条　森林防火<w:p/>&amp;。"
    assert text(row.cells[2]) == "第一条　森林防火</w:t>]]>。"


def test_a_very_long_article_is_whole() -> None:
    long = "保护古树名木" * 10_000
    row = rows(opened(compared(long, f"{long}。")))[0]
    assert text(row.cells[2]) == f"第一条　{long}。"


@pytest.mark.parametrize("title", ["", "甲" * 400, "关于《甲》的\x00决定"])
def test_any_title_will_do(title: str) -> None:
    document = opened(titled(example(), title, title))
    assert document.paragraphs[0].text.endswith("修订对照表")


def test_two_texts_without_anything_in_common_to_compare_give_a_table() -> None:
    empty = replace(example(), rows=(), outside=(), divisions=())
    assert len(opened(empty).tables[0].rows) == 1
