"""The official tables of a report, filled with its numbers."""

from __future__ import annotations

from tongbu.model.disclosure.report.cells import Cells, written
from tongbu.model.disclosure.report.figures import BLANK
from tongbu.model.disclosure.report.form import FORMS, Box, Form
from tongbu.pages.views.annual_report import BoxView, FormView


def filled_forms(cells: Cells) -> tuple[FormView, ...]:
    """The three tables in their order."""
    return tuple(_filled(form, cells) for form in FORMS)


def _filled(form: Form, cells: Cells) -> FormView:
    numbers = {box.row for box in form.boxes if box.cell}
    rows = tuple(tuple(_box(box, cells, numbers) for box in row) for row in form.rows())
    return FormView(form.name, form.heading, form.widths, rows)


def _box(box: Box, cells: Cells, numbers: set[int]) -> BoxView:
    """A box; words before numbers are the heading of their rows, others that of the columns below."""
    if box.cell is None:
        kind, several = ("row", box.rows > 1) if box.row in numbers else ("col", box.columns > 1)
        return BoxView(box.words, box.column, box.rows, box.columns, f"{kind}group" if several else kind)
    number = cells.get(box.cell)
    return BoxView(BLANK if number is None else written(number), box.column, box.rows, box.columns, "")
