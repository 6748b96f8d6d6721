"""Workbooks as tables of a page."""

import io
from datetime import date

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from importing.measuring import imported
from tongbu.importing.original import FileFault, Outcome, Table, words_of
from tongbu.importing.sheets import read_sheets
from tongbu.importing.sheets.shown import shown


def book(change: object = None) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "名单"
    sheet.append(["示例市护林员名单公示"])
    sheet.merge_cells("A1:C1")
    sheet.append(["序号", "单位", "日期"])
    sheet.append([1, "示例县|林业局", date(2026, 3, 1)])
    sheet.append([2, "甲*乙*", 0.125])
    sheet["C4"].number_format = "0.0%"
    hidden = made.create_sheet("底稿")
    hidden["A1"] = "不公开的"
    hidden.sheet_state = "hidden"
    if callable(change):
        change(sheet)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def test_a_sheet_becomes_a_table_below_its_title() -> None:
    made = imported(book(), "mingdan.xlsx")
    body = made.content.split("\n---\n", 1)[1]
    assert body.startswith("\n# 示例市护林员名单公示\n\n| 序号 | 单位 | 日期 |\n| --- | --- | --- |\n")
    assert "| 1 | 示例县&#124;林业局 | 2026-03-01 |\n| 2 | 甲\\*乙\\* | 12.5% |" in body
    assert "不公开的" not in made.content
    assert not made.lost
    assert any("隐藏的工作表" in notice.message for notice in made.notices)


def hide(sheet: Worksheet) -> None:
    """Columns B to D as Excel writes them, in one element; row 4 besides."""
    sheet["D2"], sheet["E2"], sheet["D3"], sheet["E3"] = "处分", "单位", "记过", "甲站"
    sheet.column_dimensions.group("B", "D", hidden=True, outline_level=0)
    sheet.row_dimensions[4].hidden = True


def test_hidden_rows_and_columns_are_not_imported() -> None:
    made = imported(book(hide), "mingdan.xlsx")
    assert "| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲站 |\n" in made.content
    assert not any(words in made.content for words in ("记过", "处分", "日期", "甲*乙"))
    assert [notice.message for notice in made.notices].count("隐藏的行、列没有导入") == 1


def test_hidden_columns_beside_the_table_are_nothing_to_tell() -> None:
    original = read_sheets(book(lambda sheet: sheet.column_dimensions.group("F", "XFD", hidden=True)), "a.xlsx")
    assert [notice.message for notice in original.notices] == ["隐藏的工作表没有导入"]


def merge(sheet: Worksheet) -> None:
    sheet.append([3, "丙", "备注"])
    sheet.append([4, "丁"])
    sheet.append([])
    sheet.append([5, "戊"])
    sheet["A3"] = "县区"
    sheet.merge_cells("A3:A8")
    sheet.merged_cells.add("C5:CY1000000")  # `merge_cells` would make every cell
    sheet.row_dimensions[3].hidden = True
    sheet["A1048576"].number_format = "0.00"


def test_a_merged_cell_shows_in_what_is_visible_of_it_and_formats_alone_are_no_rows() -> None:
    (table,) = [block for block in read_sheets(book(merge), "a.xlsx").blocks if isinstance(block, Table)]
    written = [[("".join(words_of(cell.blocks)), cell.columns, cell.rows) for cell in row] for row in table.rows]
    assert written == [
        [("序号", 1, 1), ("单位", 1, 1), ("日期", 1, 1)],
        [("县区", 1, 4), ("甲*乙*", 1, 1), ("12.5%", 1, 1)],
        [("丙", 1, 1), ("备注", 1, 3)],
        [("丁", 1, 1)],
        [("戊", 1, 1)],
    ]


def test_merged_cells_over_one_another_are_refused() -> None:
    def overlay(sheet: Worksheet) -> None:
        for last in range(2, 9):
            sheet.merged_cells.add(f"A2:{'ABCDEFGH'[last - 1]}9")

    with pytest.raises(FileFault, match="重叠"):
        read_sheets(book(overlay), "a.xlsx")


def test_formulas_without_results_are_lost_words() -> None:
    original = read_sheets(book(lambda sheet: sheet.append([3, "合计", "=1+1"])), "a.xlsx")
    assert [notice.message[:8] for notice in original.notices if notice.outcome is Outcome.LOST] == ["单元格 C5 的"]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (1234567.5, "#,##0.00", "1,234,567.50"), (3.0, "General", "3"), (0.1 + 0.2, "General", "0.3"),
        (7, "000", "007"),
        (date(2026, 3, 1), 'yyyy"年"m"月"d"日"', "2026年3月1日"), (True, "General", "TRUE"), (None, "General", ""),
    ],
)  # fmt: skip
def test_cells_as_they_show(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_a_large_workbook_is_refused_with_advice() -> None:
    with pytest.raises(FileFault) as caught:
        read_sheets(book(lambda sheet: sheet.cell(4000, 1, "末")), "a.xlsx")
    assert "附件" in caught.value.advice
