"""The tables of an annual report as an Excel workbook, a sheet each, merged as in the official form."""

from __future__ import annotations

import io
from decimal import Decimal, InvalidOperation

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tongbu.exporting import excel_look as look
from tongbu.exporting.archive import timeless
from tongbu.exporting.printable import printable
from tongbu.pages.views.annual_report import AnnualReportView, FormView

_HEAD, _NUMBER = "年度报告题头", "年度报告数字"
_LINE = Side(style="thin", color="FF000000")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TO_A_CHARACTER = 2
"""Excel measures columns in figures, of which a Chinese character takes two."""


def report_xlsx(view: AnnualReportView) -> bytes:
    """The three tables; the same bytes for the same report."""
    book = Workbook()
    book.properties.creator = None
    book.properties.title = printable(view.heading)
    book.add_named_style(NamedStyle(_HEAD, font=Font(name=look.HEI, sz=10), alignment=_CENTRE, border=_FRAME))
    book.add_named_style(NamedStyle(_NUMBER, font=Font(name=look.SONG, sz=10), alignment=_CENTRE, border=_FRAME))
    book.remove(book.worksheets[0])
    for section in view.sections:
        if section.table:
            _fill(book.create_sheet(section.table.name), section.table)
    target = io.BytesIO()
    book.save(target)
    return timeless(target.getvalue())


def _fill(sheet: Worksheet, form: FormView) -> None:
    for position, width in enumerate(form.widths, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width * _TO_A_CHARACTER
    for number, boxes in enumerate(form.rows, 1):
        for box in boxes:
            left, bottom, right = box.column + 1, number + box.rows - 1, box.column + box.columns
            for row in range(number, bottom + 1):
                for column in range(left, right + 1):
                    sheet.cell(row, column).style = _NUMBER if box.is_number else _HEAD
            sheet.cell(number, left).value = _value(box.words) if box.is_number else printable(box.words)
            if box.rows > 1 or box.columns > 1:
                sheet.merge_cells(start_row=number, end_row=bottom, start_column=left, end_column=right)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "portrait" if len(form.widths) < len(form.rows) else "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.center.text = form.heading.replace("&", "&&")


def _value(words: str) -> int | Decimal | None:
    """The number in a box; a blank one stays blank."""
    try:
        number = Decimal(words)
    except InvalidOperation:
        return None
    return int(number) if number == number.to_integral_value() else number
