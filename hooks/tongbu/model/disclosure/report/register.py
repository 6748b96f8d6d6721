"""Table 2 of a report as the register of requests (依申请公开登记) counts it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tongbu.model.disclosure.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import REQUESTS, Cell
from tongbu.model.disclosure.report.form import labels
from tongbu.model.disclosure.report.table_rows import Applicants, RequestsTable
from tongbu.model.disclosure.request_table import request_table


def counted_requests(disclosure: Disclosure, year: int) -> Mapping[Cell, int]:
    """Every cell of table 2 as it stood when the year ended; nothing where there is no register of the year."""
    registers = disclosure.requests
    if year not in registers:
        return {}
    rows = {label: row for row, label in labels(RequestsTable).items()}
    return {
        Cell(REQUESTS, rows[label], column): count
        for label, counts in request_table(registers, year, date(year, 12, 31)).rows
        for column, count in zip(labels(Applicants), counts, strict=True)
    }
