"""The words of a PDF file with their places, by pypdf."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Any

from tongbu.importing.original import FileFault
from tongbu.importing.pdf.boxes import parted
from tongbu.importing.pdf.painting import Painting
from tongbu.importing.pdf.rows import Fragment, Row, rows_of

_MOST_PAGES = 1_000
_MOST_WORDS = 3_000_000
_COMPATIBLE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
"""Radicals and compatibility forms that some programs write instead of characters that look the same."""
_ADVICE = "用原来的 Word 文件导入；没有的，用 PDF 阅读器另存一份再试。"


@dataclass(slots=True)
class Page:
    """The rows of a page as they are seen; `pictures` counts the images on it.

    `unseen` are the words that are shown in no colour at all, `covered` those that something was painted over.
    """

    number: int
    height: float
    rows: list[Row] = field(default_factory=list)
    pictures: int = 0
    replaced: int = 0
    unseen: str = ""
    covered: list[str] = field(default_factory=list)


def pages_of(raw: bytes) -> list[Page]:
    """Every page of a PDF file; FileFault where it is locked, broken or far too large."""
    import pypdf  # takes long to load

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in silence is of no interest
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileFault("PDF 设有打开密码", "去掉密码再导入，或者用原来的 Word 文件导入。")
        if len(reader.pages) > _MOST_PAGES:
            raise FileFault(
                f"PDF 有 {len(reader.pages)} 页，超过上限 {_MOST_PAGES} 页", "分成几个文件，或者作为附件公开。"
            )
        pages, words = [], 0
        for number, page in enumerate(reader.pages, 1):
            pages.append(_page(page, number))
            words += sum(len(row.text) for row in pages[-1].rows)
            if words > _MOST_WORDS:
                raise FileFault("PDF 的文字过多", "分成几个文件，或者作为附件公开。")
    except FileFault:
        raise
    except Exception as error:  # pypdf raises whatever a broken object happens to cause
        raise FileFault("PDF 已损坏，读不出来", _ADVICE) from error
    return pages


def _page(page: Any, number: int) -> Page:
    made = Page(number, float(page.mediabox.height), pictures=_pictures(page))
    painting = Painting(page)
    placed = list(_fragments(page, painting))
    fragments: list[Fragment] = []
    for fragment, place in placed:
        seen, covered = parted(fragment, painting.over(fragment, place))
        made.covered += [covered] if covered else []
        for each in seen:
            if _COMPATIBLE.search(each.text):
                made.replaced += 1
                usual = _COMPATIBLE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), each.text)
                each = replace(each, text=usual)
            fragments.append(each)
    if painting.has_hidden:
        hidden = rows_of([each for each, _ in _fragments(page, Painting(page, hidden=True))], number)
        made.unseen = " ".join(row.text for row in hidden)
    made.rows = rows_of(fragments, number)
    return made


def _fragments(page: Any, painting: Painting) -> list[tuple[Fragment, int]]:
    """The words that the painting lets through, with their places among what is painted."""
    found: list[tuple[Fragment, int]] = []

    def visit(text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        shown = " ".join(text.split())
        if not shown:
            return
        left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        bottom = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = abs(inner[3] or inner[0]) * abs(outer[3] or outer[0] or 1)
        found.append((Fragment(shown, left, bottom, max(abs(size) * scale, 1.0)), painting.shown))

    page.extract_text(visitor_operand_before=painting.before, visitor_operand_after=painting.after, visitor_text=visit)
    return found


def _pictures(page: Any) -> int:
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    objects = resources.get("/XObject")
    objects = objects.get_object() if objects is not None else {}
    return sum(1 for each in objects.values() if each.get_object().get("/Subtype") == "/Image")
