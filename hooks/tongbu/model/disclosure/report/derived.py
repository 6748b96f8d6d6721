"""The cells of a report that nobody need type, as the site has what they count."""

from __future__ import annotations

from tongbu.model.disclosure.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import PUBLISHED, REQUESTS, Cell, Cells, Number
from tongbu.model.disclosure.report.form import CARRIED_IN, CARRIED_OUT, CELLS, labels
from tongbu.model.disclosure.report.library_count import KINDS, document_count
from tongbu.model.disclosure.report.register import counted_requests
from tongbu.model.disclosure.report.table_rows import Applicants, Documents
from tongbu.model.library import Library


def derived_cells(library: Library, disclosure: Disclosure, organisation: str, year: int) -> Cells:
    """Every cell of a year's report; None for those that only the bureau knows.

    Documents are counted in the library; requests in their register, where the bureau keeps one; what was carried over
    is what the report of the year before left.
    """
    found: dict[Cell, Number | None] = dict.fromkeys(CELLS)
    for row in KINDS:
        counted = document_count(library, organisation, year, row).written
        found.update(zip((Cell(PUBLISHED, row, column) for column in labels(Documents)), counted, strict=True))
    if before := disclosure.reports.get(year - 1):
        for column in labels(Applicants):
            left = before.cells[Cell(REQUESTS, CARRIED_OUT, column)]
            found[Cell(REQUESTS, CARRIED_IN, column)] = left
    found.update(counted_requests(disclosure, year))
    return found
