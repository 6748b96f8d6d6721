import io
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from exporting.examples import compared, example, sides, titled
from tongbu.comparing import Comparison
from tongbu.exporting import table
from tongbu.exporting.as_excel import as_excel

FIRST = 4


def opened(comparison: Comparison) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(as_excel(table(comparison))), rich_text=True).worksheets[0]


def rows(sheet: Worksheet) -> list[tuple[str, str]]:
    """Both sides of each number, pieces of long articles joined."""
    found: dict[str, tuple[str, str]] = {}
    for number, old, new, *_ in sheet.iter_rows(min_row=FIRST, values_only=True):
        if str(number)[0].isdigit():
            key = str(number).removesuffix("（续）")
            before = found.get(key, ("", ""))
            found[key] = (_added(before[0], old), _added(before[1], new))
    return list(found.values())


def _added(before: str, more: object) -> str:
    return before + ("\n" if before and more else "") + str(more or "")


def blocks(value: object) -> list[TextBlock]:
    assert isinstance(value, CellRichText)
    return [block for block in value if isinstance(block, TextBlock)]


def test_both_sides_say_the_words_of_the_two_texts() -> None:
    assert rows(opened(example())) == list(sides(example()))


def test_deletions_are_red_and_struck_and_additions_blue_and_underlined() -> None:
    sheet = opened(compared("费用由责任人承担。", "费用由财政承担。"))
    old, new = blocks(sheet.cell(FIRST, 2).value), blocks(sheet.cell(FIRST, 3).value)
    assert [(block.text, block.font.color.rgb) for block in old if block.font.strike] == [("责任人", "FFC00000")]
    assert [(block.text, block.font.color.rgb) for block in new if block.font.u] == [("财政", "FF0B4FA8")]
    assert not any(block.font.u for block in old)
    assert not any(block.font.strike for block in new)


def test_relation_words_and_reason_have_columns_of_their_own() -> None:
    found = [values[3:6] for values in opened(example()).iter_rows(min_row=FIRST, values_only=True)]
    assert ("修改", "第一条，修改", "养护责任原来不明确，\n经费没有来源") in found
    assert ("拆分", "原第四条，分为第四条、第五条", "分开规定") in found


def test_the_head_stays_in_sight_and_on_every_printed_page() -> None:
    sheet = opened(example())
    assert sheet.freeze_panes == f"A{FIRST}"
    assert sheet.print_title_rows == "$3:$3"
    assert [str(cell.value).split("\n")[0] for cell in sheet[3]] == [
        "序号",
        "原条文",
        "新条文",
        "变化",
        "修改说明",
        "理由",
    ]


def test_it_prints_on_a4_landscape_one_page_wide() -> None:
    sheet = opened(example())
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert as_excel(table(example())) == as_excel(table(example()))


def test_no_name_or_time_is_in_the_properties() -> None:
    with zipfile.ZipFile(io.BytesIO(as_excel(table(example())))) as package:
        properties = package.read("docProps/core.xml").decode()
    assert "openpyxl" not in properties
    assert "dcterms" not in properties.replace("xmlns:dcterms", "")


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@x", "＝1"])
def test_words_that_look_like_a_formula_stay_words(words: str) -> None:
    shown = titled(compared(words, f"{words}。"), words, words)
    sheet = opened(shown)
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert str(sheet.cell(FIRST, 3).value) == f"第一条　{words}。"


def test_words_that_look_like_a_notation_of_excel_stay_words() -> None:
    odd = compared("森林防火_x0041_期内。", "森林防火_x0041_期外。")
    with zipfile.ZipFile(io.BytesIO(as_excel(table(odd)))) as package:
        assert "_x005F_x0041_" in package.read("xl/worksheets/sheet1.xml").decode()
    assert "_x0041_" in str(opened(odd).cell(FIRST, 2).value)


def test_control_characters_are_shown_and_break_nothing() -> None:
    sheet = opened(compared("森林防火\x07期\x00内。", "森林防火\x1b期内。"))
    assert str(sheet.cell(FIRST, 2).value) == "第一条　森林防火␇期␀内。"


def test_a_very_long_article_continues_in_further_rows_and_loses_nothing() -> None:
    long = "保护古树名木" * 10_000
    sheet = opened(compared(f"{long}。", f"{long}！"))
    cells = [str(value or "") for row in sheet.iter_rows(min_row=FIRST, values_only=True) for value in row[1:3]]
    assert max(map(len, cells)) < 1_000
    assert "".join(cells[1::2]) == f"第一条　{long}！"
