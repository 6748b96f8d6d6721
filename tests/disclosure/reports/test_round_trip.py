"""The official tables keep their cells through Word, Excel and the web page, whatever the numbers."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongbu.exporting.annual_report.word import report_docx
from tongbu.exporting.annual_report.workbook import report_xlsx
from tongbu.model.disclosure.report.cells import LITIGATION, PUBLISHED, REQUESTS, Cells, Number
from tongbu.model.disclosure.report.form import CELLS, FORMS
from tongbu.pages.disclosure.reports.forms import filled_forms
from tongbu.pages.views.annual_report import AnnualReportView, SectionView
from tongbu.reading.disclosure.report_tables.files import read_report_tables
from tongbu.reading.locating import Findings

WRITE = {".docx": report_docx, ".xlsx": report_xlsx}


def numbers(column: str) -> st.SearchStrategy[Number]:
    counts = st.one_of(st.just(0), st.integers(0, 10**6))
    if column != "本年收费金额":
        return counts
    return st.one_of(counts, st.decimals(0, 10**6, places=2).filter(lambda amount: amount != int(amount)))


def view(cells: Cells) -> AnnualReportView:
    sections = tuple(SectionView(form.name, form.heading, table=form) for form in filled_forms(cells))
    return AnnualReportView(heading="年度报告", year=2025, published="", lead=(), sections=sections, others=())


def test_the_form_is_the_official_one() -> None:
    one, two, three = FORMS
    assert [sum(cell.table == table for cell in CELLS) for table in (PUBLISHED, REQUESTS, LITIGATION)] == [10, 175, 15]
    assert (len(two.widths), two.height) == (10, 28)
    for form in (one, two, three):
        covered = [
            (row, column)
            for box in form.boxes
            for row in range(box.row, box.row + box.rows)
            for column in range(box.column, box.column + box.columns)
        ]
        assert len(covered) == len(set(covered)) == form.height * len(form.widths)


@settings(max_examples=8, deadline=None)
@given(st.tuples(*(numbers(cell.column) for cell in CELLS)))
def test_cells_are_equal_after_word_and_excel(
    tmp_path_factory: pytest.TempPathFactory, drawn: tuple[Number, ...]
) -> None:
    cells = dict(zip(CELLS, drawn, strict=True))
    folder = tmp_path_factory.mktemp("tables")
    for suffix, write in WRITE.items():
        file = folder / f"report{suffix}"
        file.write_bytes(write(view(cells)))
        findings = Findings(file.name)
        assert read_report_tables(file, findings).cells == cells
        assert not findings.found


@pytest.mark.parametrize("suffix", WRITE)
def test_blank_cells_come_back_blank(suffix: str, tmp_path: Path) -> None:
    blank = {CELLS[15], CELLS[60], CELLS[-3]}
    cells: Cells = {cell: None if cell in blank else 1 for cell in CELLS}
    file = tmp_path / f"report{suffix}"
    file.write_bytes(WRITE[suffix](view(cells)))
    assert read_report_tables(file, Findings("")).cells == cells


def test_the_workbook_is_merged_as_the_form(tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    file.write_bytes(report_xlsx(view(dict.fromkeys(CELLS, Decimal("1.50")))))
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["表一", "表二", "表三"]
    merged = {str(each) for each in book["表二"].merged_cells.ranges}
    assert {"A1:C3", "D1:J1", "E2:I2", "A6:A27", "B8:B15", "A4:C4", "A28:C28"} <= merged
    assert book["表一"]["B14"].value == 1.5
