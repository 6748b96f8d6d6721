"""政府信息公开申请表 as a Word file, one sheet of A4 upright."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from tongbu.exporting.archive import timeless
from tongbu.exporting.printable import printable
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.frame import framed
from tongbu.exporting.word.paragraphs import end, plain, title
from tongbu.exporting.word.template import empty_document
from tongbu.pages.views.requests import FormField, RequestFormView

_TERM, _WIDTH = 2700, 9000
_LINE = 400
"""The height of a line to write on, in twentieths of a point."""


def request_form(view: RequestFormView) -> bytes:
    """The form as a Word document; the same bytes for the same view."""
    document = empty_document()
    document.core_properties.title = printable(f"{view.bureau}{view.heading}")[:255]
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(18)
    body: Any = document.element.body
    for part in _parts(view):
        body.sectPr.addprevious(part)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


def _parts(view: RequestFormView) -> Iterator[Any]:
    yield title(printable(view.heading))
    if view.bureau:
        yield _line(f"受理机关：{view.bureau}")
    yield framed(_WIDTH, (_TERM, _WIDTH - _TERM), _rows(view))
    for number, note in enumerate(view.notes, 1):
        yield plain(printable(f"{number}. {note}"), look.NOTE, 21, align="left")
    for kind, how in view.returns:
        yield plain(printable(f"{kind}：{how}"), look.NOTE, 21, align="left")
    yield end()


def _line(text: str) -> Any:
    return plain(printable(text), look.BODY, 24, align="left")


def _rows(view: RequestFormView) -> Iterator[Any]:
    for heading, fields in view.parts:
        span = element(
            "tcPr", element("tcW", w=_WIDTH, type="dxa"), element("gridSpan", val=2), element("vAlign", val="center")
        )
        yield element("tr", element("trPr", element("cantSplit")), element("tc", span, _text(heading, look.HEAD)))
        yield from map(_field, fields)


def _field(field: FormField) -> Any:
    tall = element("trPr", element("cantSplit"), element("trHeight", val=_LINE * field.lines, hRule="atLeast"))
    words = "　".join(f"☐{box}" for box in field.boxes) or field.remark
    top = "top" if field.lines > 2 else "center"
    return element("tr", tall, _cell(field.term, _TERM, "center"), _cell(words, _WIDTH - _TERM, top))


def _cell(text: str, width: int, align: str) -> Any:
    properties = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val=align))
    return element("tc", properties, _text(text, look.BODY))


def _text(text: str, font: str) -> Any:
    return plain(printable(text), font, 22, align="left")
