"""The whole document: title, counts, legend and table."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tongbu.exporting.archive import Form
from tongbu.exporting.patterns import HOLE, escaped
from tongbu.exporting.table import Table
from tongbu.exporting.word import look
from tongbu.exporting.word.paragraphs import end, legend, title
from tongbu.exporting.word.patterns import line, pattern, xml
from tongbu.exporting.word.table import word_table
from tongbu.exporting.word.template import empty_document

_BODY, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_LONGEST_TITLE = 255


def as_word(shown: Table) -> bytes:
    """The document; the same bytes for the same table, and no name or time in its properties."""
    return _form().filled({_BODY: ["".join(_parts(shown))], _PROPERTIES: [escaped(shown.title[:_LONGEST_TITLE])]})


@cache
def _form() -> Form:
    """The document around its content and its title."""
    document = empty_document()
    document.core_properties.title = HOLE
    body: Any = document.element.body
    body.text = HOLE
    target = io.BytesIO()
    document.save(target)
    return Form.of(target.getvalue(), dict.fromkeys((_BODY, _PROPERTIES), re.compile(HOLE)))


def _parts(shown: Table) -> Iterator[str]:
    yield pattern(title(HOLE)).saying(shown.title)
    for note in (shown.counts, *shown.notes):
        if note:
            yield line(look.NOTE).saying(note)
    yield _legend()
    yield word_table(shown)
    yield xml(end())


@cache
def _legend() -> str:
    return xml(legend())
