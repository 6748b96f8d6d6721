"""The printable form on which the public writes opinions (公众意见表), one sheet of A4 upright."""

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
from tongbu.model.titles import in_title_marks
from tongbu.pages.views.consultation import FormView

PROPOSERS = ("个人", "企业", "社会组织", "机关事业单位", "其他")
_ROWS = 6
_COLUMNS = (("条文", 1500), ("修改意见和建议", 4700), ("理由", 2800))
_WIDTH = sum(width for _, width in _COLUMNS)
_PRIVACY = "姓名和联系方式可以不填，只用于核实和答复，不公布。公布意见时只写提出人的类别。"


def opinion_form(view: FormView) -> bytes:
    """The form as a Word document; the same bytes for the same notice."""
    document = empty_document()
    document.core_properties.title = printable(f"{view.title}公众意见表")[:255]
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    body: Any = document.element.body
    for part in _parts(view):
        body.sectPr.addprevious(part)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


def _parts(view: FormView) -> Iterator[Any]:
    yield title("公众意见表")
    yield _line(f"征求意见稿：{in_title_marks(view.title)}")
    if view.period:
        yield _line(f"征求意见期限：{view.period}")
    for kind, address in view.returns:
        yield _line(f"{kind}：{address}")
    if view.contact:
        yield _line(f"咨询：{view.contact}")
    yield _line("一条意见写一行；不针对具体条文的，“条文”不填。写不下的可以另附页。")
    yield framed(_WIDTH, (1800, _WIDTH - 1800), _proposer())
    yield _line("")
    yield framed(_WIDTH, [width for _, width in _COLUMNS], _opinions())
    yield plain(_PRIVACY, look.NOTE, 24)
    yield end()


def _line(text: str) -> Any:
    return plain(printable(text), look.BODY, 24, align="left")


def _proposer() -> Iterator[Any]:
    boxes = "　".join(f"☐{kind}" for kind in PROPOSERS)
    for term, value in (("提出人类别", boxes), ("姓名（单位）", ""), ("联系方式", "")):
        yield element("tr", _cell(term, 1800, look.HEAD, "center"), _cell(value, _WIDTH - 1800, look.BODY, "left"))


def _opinions() -> Iterator[Any]:
    head = (_cell(name, width, look.HEAD, "center") for name, width in _COLUMNS)
    yield element("tr", element("trPr", element("tblHeader")), *head)
    for _ in range(_ROWS):
        tall = element("trPr", element("cantSplit"), element("trHeight", val=1250, hRule="atLeast"))
        yield element("tr", tall, *(_cell("", width, look.BODY, "left") for _, width in _COLUMNS))


def _cell(text: str, width: int, font: str, align: str) -> Any:
    properties = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center"))
    return element("tc", properties, plain(text, font, 24, align=align))
