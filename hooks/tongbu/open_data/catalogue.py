"""The whole library in one file, for spreadsheets and for programs that want everything."""

from __future__ import annotations

from tongbu.open_data.describing import Describing
from tongbu.open_data.lists import Catalogue
from tongbu.open_data.rows import Rows, filled
from tongbu.open_data.spreadsheet import COLUMNS, line

_BYTE_ORDER_MARK = "\ufeff".encode()


def catalogue_json(context: Describing, rows: Rows) -> bytes:
    """`catalog.json`: every document once."""
    head = Catalogue(
        schema_=context.schema("catalogue"),
        publisher=context.publisher.bureau,
        built_for=context.day,
        policies=(),
        consultations=(),
        interpretations=(),
    )
    return filled(head, policies=rows.policies, consultations=rows.consultations, interpretations=rows.interpretations)


def catalogue_csv(rows: Rows) -> bytes:
    """`catalog.csv`: one row for each document, in UTF-8 with the mark by which Excel knows it; no formula runs."""
    lines = (row.line for kind in (rows.policies, rows.consultations, rows.interpretations) for row in kind)
    return b"".join((_BYTE_ORDER_MARK, line(COLUMNS), *lines))
