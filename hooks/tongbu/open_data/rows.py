"""Every document as one row of lists, described once for all files that have it.

The rows of a large library are as long as the files: so they are kept as the text that stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.open_data.describing import Describing
from tongbu.open_data.entries import consultation_entry, interpretation_entry, policy_entry
from tongbu.open_data.entry import Entry
from tongbu.open_data.shape import Shape
from tongbu.open_data.spreadsheet import line_of


class Row(NamedTuple):
    """A document of a year: its row of JSON lists, and its line of the catalogue for spreadsheets."""

    year: int | None
    json: bytes
    line: bytes


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of all documents, by kind and id; made with `Rows.of`."""

    policies: tuple[Row, ...]
    consultations: tuple[Row, ...]
    interpretations: tuple[Row, ...]

    @classmethod
    def of(cls, context: Describing, described: Callable[[str], Row] | None = None) -> Rows:
        """Describe every document of a library, unless somebody has `described` those at all addresses."""
        library = context.library
        described = described or (lambda url: row_of(context, library[url]))
        policies, readings = (
            [one for url, one in library.said.items() if url.startswith(folder)]
            for folder in ("policies/", "interpretations/")
        )
        return cls(
            tuple(described(one.url) for one in policies if not one.draft),
            tuple(described(one.url) for one in policies if one.draft),
            tuple(described(one.url) for one in readings),
        )


def row_of(context: Describing, document: Policy | Interpretation) -> Row:
    """Describe a document."""
    entry = _entry(context, document)
    return Row(document.year, entry.model_dump_json().encode(), line_of(entry, context.day))


def _entry(context: Describing, document: Policy | Interpretation) -> Entry:
    if isinstance(document, Interpretation):
        return interpretation_entry(context, document)
    return consultation_entry(context, document) if document.is_draft else policy_entry(context, document)


def filled(shape: Shape, **lists: Sequence[Row]) -> bytes:
    """The bytes of a shape whose lists of these names, in the order of its fields, are empty, with rows in them."""
    pieces, rest = [], f"{shape.model_dump_json()}\n".encode()
    for name, rows in lists.items():
        # Within a string quotes are escaped, so that only the field itself reads like this.
        before, empty, rest = rest.partition(f'"{name}":[]'.encode())
        pieces += [before, empty[:-1], b",".join([row.json for row in rows]), empty[-1:]]
    return b"".join((*pieces, rest))
