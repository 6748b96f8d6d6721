"""Paragraphs of a document, as elements."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from tongbu.exporting.legend import MEANINGS
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element, words

_RUN = qn("w:r")


def title(text: str) -> Any:
    """The document's title, as large as GB/T 9704 has it."""
    spacing = element("spacing", after=240, line=600, lineRule="exact")
    return paragraph(run(text, look.run_look(look.TITLE, 44)), spacing, align="center", keep=True)


def plain(text: str, font: str, size: int, *, align: str = "both", keep: bool = False) -> Any:
    """One paragraph in one font; `keep` holds it on the page of the next."""
    return paragraph(run(text, look.run_look(font, size)), align=align, keep=keep)


def end() -> Any:
    """The paragraph that Word wants after a table, too small to open an empty page."""
    return paragraph(element("spacing", line=20, lineRule="exact"))


def legend() -> Any:
    """What the marks mean, each said in its own mark."""
    runs = []
    for lead, (kind, minor, meaning) in zip(("图例：", *"，" * len(MEANINGS)), MEANINGS, strict=False):
        runs += [run(lead, look.run_look(look.NOTE, 24)), run(meaning, look.mark(kind, minor=minor))]
    return paragraph(*runs, run("。", look.run_look(look.NOTE, 24)))


def run(text: str, properties: Any) -> Any:
    """Words of one look."""
    return element("r", properties, words(text))


def paragraph(*content: Any, align: str = "both", keep: bool = False) -> Any:
    """A paragraph of runs; its spacing and indent, if any, are among its content."""
    runs = [each for each in content if each.tag == _RUN]
    layout = [each for each in content if each.tag != _RUN]
    kept = [element("keepNext")] if keep else []
    return element("p", element("pPr", *kept, *layout, element("jc", val=align)), *runs)
