"""The whole Word document of a policy, from its manuscript."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.shared import Length

from tongbu.exporting.archive import timeless
from tongbu.exporting.printable import printable
from tongbu.exporting.word import look
from tongbu.exporting.word.elements import element
from tongbu.exporting.word.paragraphs import end
from tongbu.typesetting.manuscript import (
    Annexes,
    Block,
    FurtherText,
    Manuscript,
    Origin,
    Paragraph,
    Picture,
    Role,
    Run,
    Signed,
    Table,
)
from tongbu.typesetting.word.paper import TEXT_HEIGHT, TEXT_WIDTH, sheet
from tongbu.typesetting.word.paragraphs import SMALL, annexes, blank, further, line, paragraph, run, signed, title
from tongbu.typesetting.word.tables import table

_BROKEN = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, OSError)


def policy_word(manuscript: Manuscript, root: Path) -> bytes:
    """The document; the same bytes for the same manuscript.

    Images are read below `root`; one that Word cannot show is told in words.
    """
    document = sheet()
    document.core_properties.title = printable(manuscript.title)[:255]
    document.core_properties.author = printable("、".join(manuscript.authors))[:255]
    body: Any = document.element.body
    for part in _Writer(document, root).parts(manuscript):
        body.sectPr.addprevious(part)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes into one document, whose part keeps links and images."""

    document: Document
    root: Path

    def parts(self, manuscript: Manuscript) -> Iterator[Any]:
        yield from (blank(), blank())
        yield title(manuscript.title_lines, level=0)
        if manuscript.number:
            yield line(run(manuscript.number), align="center")
        notes = [block for block in manuscript.blocks if isinstance(block, Paragraph) and block.role is Role.NOTE]
        for note in notes:
            yield from paragraph(note, self._link)
        yield blank()
        for block in manuscript.blocks[len(notes) :]:
            yield from self._block(block)
        yield from _source(manuscript.origin)

    def _block(self, block: Block) -> Iterator[Any]:
        match block:
            case Paragraph():
                yield from paragraph(block, self._link)
            case Table():
                yield from (table(block, self._link), end())
            case Picture():
                yield from self._picture(block)
            case Annexes():
                yield from annexes(block)
            case Signed():
                yield from signed(block)
            case FurtherText():
                yield from further(block)

    def _link(self, url: str) -> str:
        return self.document.part.relate_to(printable(url), KIND.HYPERLINK, is_external=True)

    def _picture(self, block: Picture) -> Iterator[Any]:
        try:
            drawing = self._drawing(self.root / block.path)
        except _BROKEN:
            told = Paragraph(Role.BODY, (Run(f"（图：{block.words or block.path}）"),))
            yield from paragraph(told, self._link)
            return
        drawing.docPr.set("descr", printable(block.words or block.path))
        content = element("r", element("drawing", drawing))
        yield element(
            "p", element("pPr", element("spacing", line=240, lineRule="auto"), element("jc", val="center")), content
        )

    def _drawing(self, file: Path) -> Any:
        """The image at its own size, or as large as the text allows."""
        made: Any = self.document.part.new_pic_inline(str(file))
        scale = min(1.0, TEXT_WIDTH / made.extent.cx, TEXT_HEIGHT / made.extent.cy)
        if scale < 1:
            width, height = (Length(round(size * scale)) for size in (made.extent.cx, made.extent.cy))
            made = self.document.part.new_pic_inline(str(file), width, height)
        return made


def _source(origin: Origin) -> Iterator[Any]:
    """What the copy was taken from, under a rule."""
    yield blank()
    rule = element("pBdr", element("top", val="single", sz=4, space=4, color="auto"))
    told = [f"来源：{origin.website}", f"网址：{origin.address}" if origin.address else "", *origin.remarks]
    for number, words in enumerate(part for part in told if part):
        yield line(run(words, look.BODY, SMALL), align="left", exact=320, before=(rule,) if number == 0 else ())
