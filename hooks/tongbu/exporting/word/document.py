"""The whole document: title, counts, legend and table."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from tongbu.exporting.archive import timeless
from tongbu.exporting.table import Table
from tongbu.exporting.word import look
from tongbu.exporting.word.paragraphs import end, legend, plain, title
from tongbu.exporting.word.table import word_table
from tongbu.exporting.word.template import empty_document


def as_word(shown: Table) -> bytes:
    """The document; the same bytes for the same table, and no name or time in its properties."""
    document = empty_document()
    document.core_properties.title = shown.title[:255]
    body: Any = document.element.body
    section = body.sectPr
    for part in _parts(shown):
        section.addprevious(part)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


def _parts(shown: Table) -> Iterator[Any]:
    yield title(shown.title)
    for note in (shown.counts, *shown.notes):
        if note:
            yield plain(note, look.NOTE, 24)
    yield legend()
    yield word_table(shown)
    yield end()
