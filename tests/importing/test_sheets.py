"""Workbooks as tables of a page."""

import io
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import PIL.Image
import pytest
from hypothesis import given
from hypothesis.strategies import integers
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
    body = made.content.split("\n---\n", 1)[1]
    assert not any(words in body for words in ("记过", "处分", "日期", "甲*乙"))
    assert [notice.message for notice in made.notices].count("隐藏的行、列没有导入") == 1


def test_headers_and_footers_are_told() -> None:
    def printed(sheet: Worksheet) -> None:
        sheet.oddHeader.left.text = "示例市林业局"
        sheet.oddFooter.center.text = "第 &P 页"
        sheet.oddFooter.right.text = "制表：森林资源管理科"
        sheet.evenFooter.center.text = "第 &P 页，共 &N 页"

    notices = read_sheets(book(printed), "a.xlsx").notices
    told = [each for each in notices if each.message == "页眉、页脚的文字没有导入"]
    assert [each.words for each in told] == ["示例市林业局", "第 页 制表：森林资源管理科"]
    assert {each.outcome for each in told} == {Outcome.ASIDE}


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


def test_what_lies_over_the_cells_is_told() -> None:
    def decorate(sheet: Worksheet) -> None:
        picture = io.BytesIO()
        PIL.Image.new("RGB", (2, 2)).save(picture, "PNG")
        sheet.add_image(openpyxl.drawing.image.Image(picture), "F2")
        chart = openpyxl.chart.BarChart()
        chart.add_data(openpyxl.chart.Reference(sheet, min_col=1, min_row=3, max_row=4))
        sheet.add_chart(chart, "F9")
        sheet["A3"].comment = openpyxl.comments.Comment("再核", "某")
        sheet["B5"] = '=_xlfn.DISPIMG("ID_1",1)'

    told = [(each.outcome, each.message[:9]) for each in read_sheets(book(decorate), "a.xlsx").notices]
    assert (Outcome.LOST, "图片 1 张没有导") in told
    assert (Outcome.LOST, "图表 1 个没有导") in told
    assert (Outcome.CHANGED, "批注 1 条没有导") in told
    assert (Outcome.LOST, "单元格 B5 里的") in told


def test_formats_that_are_not_understood_are_told_once_and_nothing_is_guessed() -> None:
    def format_cells(sheet: Worksheet) -> None:
        for row in (3, 4):
            sheet.cell(row, 3, 13800138000).number_format = "000-0000-0000"
        sheet.cell(5, 3, 5).number_format = ";;;"
        sheet.cell(6, 3, 46143).number_format = "0"
        sheet["C6"]._style.numFmtId = 31  # as Chinese Excel stores it; openpyxl knows no such format

    made = read_sheets(book(format_cells), "a.xlsx")
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert ["".join(words_of(row[-1].blocks)) for row in table.rows[1:]] == ["13800138000"] * 2 + ["2026年5月1日"]
    assert [(each.outcome, each.message.split("的格式")[0]) for each in made.notices[1:]] == [
        (Outcome.CHANGED, "单元格 C3 等 2 个单元格"),
        (Outcome.ASIDE, "单元格 C5 "),
    ]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (1234567.5, "#,##0.00", "1,234,567.50"), (3.0, "General", "3"), (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.333333333"), (440101199001011234, "General", "440101199001011234"),
        (7, "000", "007"), (12345678, "#,##0,", "12,346"), (12.5, '0.00"万元"', "12.50万元"), (98.5, '0.0"%"', "98.5%"),
        (3, '0"人"', "3人"), (0.125, "0%", "13%"), (2.5, "0", "3"), (0.5, "0", "1"), (1.005, "0.00", "1.01"),
        (0.000012, "0.00E+00", "1.20E-05"), (9.999, "0.00E+00", "1.00E+01"), (5, ";;;", ""), ("甲", ";;;", ""),
        (0, '#,##0;-#,##0;"-"', "-"), (-5, '0;"△"0', "△5"), (-2.5, "0.0", "-2.5"), (0.5, "#.##", ".5"),
        (-1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"), (5, "[$¥-804]0.00", "¥5.00"),
        (1.5, "# ?/?", None), (1234567, '0!.0,"万"', None), (123, "[DBNum2]General", None), (5, '[>=9]0"多";0', None),
        ("七", '@"号"', "七号"),
        (date(2026, 3, 1), 'yyyy"年"m"月"d"日"', "2026年3月1日"), (date(2026, 5, 1), 'm"月"d"日"', "5月1日"),
        (datetime(2026, 10, 21), '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "二〇二六年十月二十一日"),
        (datetime(2026, 5, 1, 15, 5), '上午/下午h"时"mm"分"', "下午3时05分"),
        (date(2026, 5, 1), "mm-dd-yy", "2026/5/1"),
        (datetime(2026, 5, 1), 'yyyy/m/d aaaa', "2026/5/1 星期五"), (date(2026, 5, 1), "mmm-yy", None),
        (timedelta(hours=30), "[h]:mm", "30:00"), (time(9, 5, 3), "h:mm:ss", "9:05:03"), (time(9, 5), "yyyy", None),
        (True, "General", "TRUE"), (None, "General", ""),
    ],
)  # fmt: skip
def test_cells_as_they_show(value: object, form: str, words: str | None) -> None:
    found, exact = shown(value, form)
    assert exact is (words is not None)
    assert found == words or not exact


@given(number=integers(-(10**12), 10**12), decimals=integers(0, 6))
def test_rounding_is_half_up_whatever_the_decimals(number: int, decimals: int) -> None:
    value = number / 10**decimals
    form = "0" + ("." + "0" * (decimals - 1) if decimals > 1 else "")
    expected = Decimal(number).scaleb(-decimals).quantize(Decimal(1).scaleb(-max(decimals - 1, 0)), ROUND_HALF_UP)
    assert shown(value, form).words == format(expected, "f")


def test_a_large_workbook_is_refused_with_advice() -> None:
    with pytest.raises(FileFault) as caught:
        read_sheets(book(lambda sheet: sheet.cell(4000, 1, "末")), "a.xlsx")
    assert "附件" in caught.value.advice
