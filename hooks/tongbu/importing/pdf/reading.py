"""A PDF file becomes an original: paragraphs without headers, footers and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongbu.importing.original import FileFault, Notice, Original, Outcome
from tongbu.importing.pdf.margins import without_margins
from tongbu.importing.pdf.pages import Page, pages_of
from tongbu.importing.pdf.paragraphs import Joining

_FEW_WORDS = 12
"""A page with fewer characters and a picture is a picture of paper."""
_TABLE_ROWS = 3


def read_pdf(raw: bytes, name: str) -> Original:
    """The original of a PDF file; FileFault where it has no text, with advice."""
    pages = pages_of(raw)
    scanned = [page.number for page in pages if _is_scanned(page)]
    if len(scanned) == len(pages):
        raise FileFault(
            "是扫描件（只有图片，没有看得见的文字）",
            "用原来的 Word 文件导入；没有的，用文字识别（OCR）软件识别，逐字与原件核对，存成 .docx 再导入。"
            "扫描件可以作为附件公开。",
        )
    rows, margins = without_margins(pages)
    blocks = tuple(Joining(rows).lines())
    return Original(name, blocks, (), tuple(_notices(pages, scanned)), margins=tuple(margins))


def _is_scanned(page: Page) -> bool:
    """Pictures that text recognition has laid unseen words under are pictures all the same."""
    return sum(len(row.text) for row in page.rows) < _FEW_WORDS and (page.pictures > 0 or not page.rows)


def _notices(pages: Sequence[Page], scanned: Sequence[int]) -> Iterator[Notice]:
    yield Notice(Outcome.CHANGED, "全文", "PDF 没有段落，按缩进和行末断开的位置接成段落，请对照原件核对分段")
    for number in scanned:
        yield Notice(Outcome.LOST, f"第 {number} 页", "这一页是扫描的图片（或者空白），没有文字可以导入")
    for page in pages:
        place = f"第 {page.number} 页"
        if page.unseen and page.number not in scanned:
            yield Notice(Outcome.ASIDE, place, "看不见的文字没有导入", page.unseen)
        for words in page.covered:
            told = "被色块或者图片盖住的文字没有导入（位置按字宽推算，请对照原件；PDF 里仍能读到，不要公开这个 PDF）"
            yield Notice(Outcome.LOST, place, told, words)
        if page.pictures and page.number not in scanned:
            yield Notice(
                Outcome.LOST, f"第 {page.number} 页", f"图片 {page.pictures} 张没有导入（印章不用补；内容图请补上）"
            )
        if sum(1 for row in page.rows if row.columns > 1) >= _TABLE_ROWS:
            told = "像是有表格：文字都在，但是按行写出，没有分格；请照原件改成表格，或者用 Word 文件导入"
            yield Notice(Outcome.CHANGED, f"第 {page.number} 页", told)
    if replaced := sum(page.replaced for page in pages):
        yield Notice(Outcome.CHANGED, "全文", f"兼容字符 {replaced} 处换成了通用的汉字（字形相同）")
