"""Workbooks as tables of a page."""

import io
from datetime import date

import openpyxl
import pytest

from importing.measuring import imported
from tongbu.importing.original import FileFault, Outcome
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
