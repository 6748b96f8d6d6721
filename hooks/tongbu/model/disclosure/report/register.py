"""What the register of requests (依申请公开登记) is to a report: something that counts table 2.

The report knows nothing else of it. Whatever is read under the kind `requests` and counts is compared with table 2; a
bureau that keeps no such register types the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable

from tongbu.model.disclosure.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import REQUESTS, Cell
from tongbu.model.disclosure.report.form import labels
from tongbu.model.disclosure.report.table_rows import Applicants, RequestsTable


@runtime_checkable
class CountsRequests(Protocol):
    """A register that counts the requests of a year as table 2 of the annual report does."""

    def annual_table(self, year: int) -> Mapping[str, Mapping[str, int]] | None:
        """Counts by the official labels of rows (二、上年结转…) and of columns (自然人); None without that year."""


def counted_requests(disclosure: Disclosure, year: int) -> Mapping[Cell, int]:
    """Table 2 of a year as the register counts it; nothing where there is no register, or no such year in it."""
    register: Any = disclosure.kinds.get("requests")
    table = register.annual_table(year) if isinstance(register, CountsRequests) else None
    if table is None:
        return {}
    rows = labels(RequestsTable)
    return {
        Cell(REQUESTS, row, column): table[rows[row]][column]
        for row in rows
        if rows[row] in table
        for column in labels(Applicants)
        if column in table[rows[row]]
    }
