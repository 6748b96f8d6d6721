"""How the 修订对照表 looks in Excel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from tongbu.comparing.inline import SpanKind

SONG, HEI = "宋体", "黑体"
SIZE = 10
RED, BLUE, GREEN, GREY = "FFC00000", "FF0B4FA8", "FF1E6B34", "FF595959"

COLUMNS = (("序号", 6), ("原条文", 74), ("新条文", 74), ("变化", 10), ("修改说明", 26), ("理由", 34))
"""Heads and widths; a column of 74 holds 36 full-width characters to a line."""

_LINE = Side(style="thin", color="FF7F7F7F")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP = Alignment(vertical="top", wrap_text=True)
_MIDDLE = Alignment(horizontal="center", vertical="top", wrap_text=True)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(vertical="center", wrap_text=True)
_SHADE = PatternFill("solid", fgColor="FFE7ECF3")
_BODY = Font(name=SONG, sz=SIZE)

TITLE, NOTE, HEAD, CHAPTER, WORDS, SHORT = (
    "对照表标题",
    "对照表说明",
    "对照表题头",
    "对照表章",
    "对照表正文",
    "对照表序号",
)


def styles() -> Iterator[NamedStyle]:
    """The styles of all cells, which whoever edits the workbook finds under these names."""
    yield NamedStyle(TITLE, font=Font(name=SONG, sz=18, b=True), alignment=_CENTRE, border=_FRAME)
    yield NamedStyle(NOTE, font=_BODY, alignment=_LEFT, border=_FRAME)
    yield NamedStyle(HEAD, font=Font(name=HEI, sz=11), alignment=_CENTRE, border=_FRAME, fill=_SHADE)
    yield NamedStyle(CHAPTER, font=Font(name=HEI, sz=11), alignment=_LEFT, border=_FRAME)
    yield NamedStyle(WORDS, font=_BODY, alignment=_TOP, border=_FRAME)
    yield NamedStyle(SHORT, font=_BODY, alignment=_MIDDLE, border=_FRAME)


NUMBER = InlineFont(rFont=HEI, sz=SIZE)
_PLAIN = InlineFont(rFont=SONG, sz=SIZE)
_MARKS: Mapping[tuple[SpanKind, bool], InlineFont] = MappingProxyType(
    {
        (SpanKind.DELETED, False): InlineFont(rFont=SONG, sz=SIZE, color=RED, strike=True),
        (SpanKind.DELETED, True): InlineFont(rFont=SONG, sz=SIZE, color=GREY, strike=True),
        (SpanKind.ADDED, False): InlineFont(rFont=SONG, sz=SIZE, color=BLUE, u="single"),
        (SpanKind.ADDED, True): InlineFont(rFont=SONG, sz=SIZE, color=GREY, u="single"),
        (SpanKind.MOVED_AWAY, False): InlineFont(rFont=SONG, sz=SIZE, color=GREEN, strike=True),
        (SpanKind.MOVED_HERE, False): InlineFont(rFont=SONG, sz=SIZE, color=GREEN, u="double"),
    }
)


def mark(kind: SpanKind, *, minor: bool = False) -> InlineFont:
    """The font of words of a kind; `minor`: only punctuation or form changed."""
    return _MARKS.get((kind, minor), _MARKS.get((kind, False), _PLAIN))
