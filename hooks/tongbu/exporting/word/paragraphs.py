"""Paragraphs of the document: plain ones, and the lines of an article with their changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from tongbu.exporting.cells import Cell
from tongbu.exporting.legend import MEANINGS
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element, words

_RUN = qn("w:r")


def title(text: str) -> Any:
    """The document's title, as large as GB/T 9704 has it."""
    run = _run(text, look.run_look(look.TITLE, 44))
    return _paragraph(run, element("spacing", after=240, line=600, lineRule="exact"), align="center", keep=True)


def plain(text: str, font: str, size: int, *, align: str = "both", keep: bool = False) -> Any:
    """One paragraph in one font; `keep` holds it on the page of the next."""
    return _paragraph(_run(text, look.run_look(font, size)), align=align, keep=keep)


def end() -> Any:
    """The paragraph that Word wants after a table, too small to open an empty page."""
    return _paragraph(element("spacing", line=20, lineRule="exact"))


def cell_paragraphs(cell: Cell) -> Iterator[Any]:
    """The lines of one side; an empty paragraph where there is none, which Word demands."""
    for paragraph in cell:
        runs = [_run(span.text, look.mark(span.kind, minor=span.minor)) for span in paragraph.spans]
        if paragraph.label:
            runs.insert(0, _run(paragraph.label, look.run_look(look.HEAD, 24)))
        yield _paragraph(element("ind", firstLineChars=200, firstLine=480), *runs)
    if not cell:
        yield _paragraph()


def legend() -> Any:
    """What the marks mean, each said in its own mark."""
    runs = []
    for lead, (kind, minor, meaning) in zip(("图例：", *"，" * len(MEANINGS)), MEANINGS, strict=False):
        runs += [_run(lead, look.run_look(look.NOTE, 24)), _run(meaning, look.mark(kind, minor=minor))]
    return _paragraph(*runs, _run("。", look.run_look(look.NOTE, 24)))


def _run(text: str, properties: Any) -> Any:
    return element("r", properties, words(text))


def _paragraph(*content: Any, align: str = "both", keep: bool = False) -> Any:
    """A paragraph of runs; its spacing and indent, if any, are among its content."""
    runs = [each for each in content if each.tag == _RUN]
    layout = [each for each in content if each.tag != _RUN]
    kept = [element("keepNext")] if keep else []
    return element("p", element("pPr", *kept, *layout, element("jc", val=align)), *runs)
