"""The sheet of GB/T 9704-2012 in Word: A4, mirrored margins, a grid of 22 lines and 28 characters, page numbers."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from tongbu.exporting.word.elements import element
from tongbu.exporting.word.template import empty_document

BODY_SIZE = 32
"""三号, in half points."""
LINE = 579
"""225 mm in 22 lines, in twentieths of a point, rounded down so that the 22nd line stays on its page."""
CHARACTER = 316
"""156 mm in 28 characters, in twentieths of a point."""
_NARROWER = round((156 * 72 / 25.4 / 28 - BODY_SIZE / 2) * 4096)
"""How much closer than their own size characters stand, in 4096ths of a point."""
TEXT_WIDTH, TEXT_HEIGHT = Mm(156), Mm(190)
"""The widest and the tallest that an image may be."""


def sheet() -> Document:
    """An empty document on this sheet."""
    document = empty_document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = _below(section.bottom_margin)
    properties: Any = section._sectPr
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    properties.append(element("docGrid", type="linesAndChars", linePitch=LINE, charSpace=_NARROWER))
    _set_defaults(document)
    settings: Any = document.settings.element
    settings.insert(0, element("mirrorMargins"))
    _order_settings(settings)
    return document


def _below(margin: Length) -> Length:
    """The page number's own line, 20 points high, begins 7 mm below the text."""
    return Length(margin - Mm(7) - Length(20 * 12700))


def _set_defaults(document: Document) -> None:
    """The grid counts characters of the default size, so that is 三号; nothing widens a line or ends a page early."""
    styles: Any = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    for name in ("w:sz", "w:szCs"):
        for size in defaults.iter(qn(name)):
            size.set(qn("w:val"), str(BODY_SIZE))
    spacing = next(defaults.iter(qn("w:spacing")))
    for name in ("widowControl", "autoSpaceDE", "autoSpaceDN"):
        spacing.addprevious(element(name, val=0))


def _order_settings(settings: Any) -> None:
    """The schema wants `mirrorMargins` after `zoom` and its kin, and before all else that the template holds."""
    first = settings.find(qn("w:mirrorMargins"))
    for name in ("w:writeProtection", "w:view", "w:zoom", "w:removePersonalInformation", "w:removeDateAndTime"):
        for before in settings.findall(qn(name)):
            settings.remove(before)
            first.addprevious(before)
