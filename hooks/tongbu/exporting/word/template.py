"""The empty document: A4 landscape, Chinese fonts, page numbers. Made once in a process."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Mm

from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element, fonts, words

_KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "Footer"}
_UNUSED = ("stylesWithEffects", "thumbnail", "customXml", "numbering", "webSettings", "extended-properties")


def empty_document() -> Document:
    """A fresh document without any content."""
    return docx.Document(io.BytesIO(_template()))


@cache
def _template() -> bytes:
    document = docx.Document()
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(_UNUSED)]:
            del relations[key]
    _set_styles(document)
    _set_fonts(document)
    _set_settings(document)
    _set_page(document.sections[0])
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = "zh-CN"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _set_styles(document: Document) -> None:
    styles: Any = document.styles.element
    for style in list(styles.style_lst):
        if style.styleId not in _KEPT:
            styles.remove(style)
    defaults = styles.find(qn("w:docDefaults"))
    languages = element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    runs = element("rPr", fonts(look.BODY), element("sz", val=24), element("szCs", val=24), languages)
    spacing = element("pPr", element("spacing", before=0, after=0, line=400, lineRule="exact"))
    defaults.getparent().replace(
        defaults, element("docDefaults", element("rPrDefault", runs), element("pPrDefault", spacing))
    )


def _set_fonts(document: Document) -> None:
    """Name what Word may set instead of a font that a computer lacks."""
    part: Any = document.part.part_related_by(KIND.FONT_TABLE)
    table: Any = parse_xml(part.blob)
    for font in list(table):
        if font.get(qn("w:name")) != "Times New Roman":
            table.remove(font)
    for name, other in look.SUBSTITUTES.items():
        table.append(element("font", element("altName", val=other), element("charset", val="86"), name=name))
    part._blob = serialize_part_xml(table)  # the library offers no other way to a part that it does not model


def _set_settings(document: Document) -> None:
    document.settings.odd_and_even_pages_header_footer = True
    settings: Any = document.settings.element
    for name in ("rsids", "savePreviewPicture"):
        for found in settings.findall(qn(f"w:{name}")):
            settings.remove(found)
    language = settings.find(qn("w:themeFontLang"))
    language.set(qn("w:eastAsia"), "zh-CN")


def _set_page(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin, section.bottom_margin = Mm(28), Mm(26)
    section.left_margin = section.right_margin = Mm(25)
    section.footer_distance = Mm(15)
    _number(section.footer, "right")
    _number(section.even_page_footer, "left")


def _number(footer: Any, side: str) -> None:
    """— 1 — in 四号 宋体, on the outer side, one character in from the edge."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]._p
    paragraph.get_or_add_pPr().extend([element("ind", **{side: 280}), element("jc", val=side)])
    for content in (words("— "), element("fldChar", fldCharType="begin"), _instruction(), *_field_end(), words(" —")):
        paragraph.append(element("r", look.run_look("宋体", 28), content))


def _instruction() -> Any:
    made = element("instrText")
    made.text = " PAGE "
    return made


def _field_end() -> tuple[Any, ...]:
    return element("fldChar", fldCharType="separate"), words("1"), element("fldChar", fldCharType="end")
