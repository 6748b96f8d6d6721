"""A story of a Word document (the body, a cell, a text box, a footnote): its paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from tongbu.importing.original import Block, Line, Run, Table
from tongbu.importing.word.context import Context
from tongbu.importing.word.fields import Fields
from tongbu.importing.word.inline import Break, Inline, Piece, is_deleted_mark, is_new_section
from tongbu.importing.word.numbering import Numbered
from tongbu.importing.word.styles import Look, paragraph_look, run_look
from tongbu.importing.word.tables import read_table
from tongbu.importing.word.xml import child, name, value

_AROUND = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_TIGHT = tuple("、.．）)】：:")
_DEEPEST = 30


class Story:
    """Reads the blocks below an element."""

    def __init__(self, context: Context, place: str = "", depth: int = 0, table: Fields | None = None) -> None:
        """Of a cell, `table` are the fields that are open around its table; a number alone is then what it says."""
        self._context = context
        self._place = place
        self._depth = depth
        self._fields = Fields() if table is None else table
        self._in_cell = table is not None
        self._carried: list[Piece] = []
        self._new_page = False

    def blocks(self, element: Any) -> list[Block]:
        """Everything below an element, without blank lines."""
        if self._depth > _DEEPEST:
            self._context.remarks.lost(self._place, f"表格、文本框一层套一层超过 {_DEEPEST} 层，里面的没有读取")
            return []
        found = list(self._blocks(element))
        if self._carried:
            found.extend(self._lines(Look(), None))
        if not self._in_cell and self._fields.in_code:
            told = "有一个域代码没有结束，它后面的文字没有导入；在 Word 里按 Alt+F9 找到并删去，再导入"
            self._context.remarks.lost(self._place or "全文", told)
        return found

    def _blocks(self, element: Any) -> Iterator[Block]:
        for each in element:
            kind = name(each)
            if kind == "p":
                yield from self._paragraph(each)
            elif kind == "tbl":
                yield self._table(each)
            elif kind in _AROUND:
                yield from self._blocks(each)
            elif kind == "AlternateContent":
                chosen = child(each, "Choice")
                yield from self._blocks(chosen if chosen is not None else child(each, "Fallback"))
            elif kind in ("altChunk", "subDoc"):
                told = "插入的其他文件（子文档、网页片段）读不出来；打开后全选复制到新文件再导入"
                self._context.remarks.lost(self._place or f"第 {self._context.paragraphs} 段之后", told)

    def _table(self, element: Any) -> Table:
        self._context.tables += 1
        place = f"第 {self._context.tables} 张表"
        context, fields, depth = self._context, self._fields, self._depth + 1
        return read_table(
            element, place, lambda cell: Story(context, place, depth, fields).blocks(cell), context.remarks
        )

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        context = self._context
        context.paragraphs += not self._depth
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        own = paragraph_look(properties)
        styled = context.styles.look(style)
        look = own.over(styled).over(context.styles.default)
        if look.new_page:
            self._new_page = True
        place = self._place or f"第 {context.paragraphs} 段"
        boxes = lambda box: Story(context, place, self._depth + 1).blocks(box)  # noqa: E731 - bound to this place
        inline = Inline(context, look, place, boxes, self._fields)
        pieces = [*self._carried, *inline.read(paragraph).pieces]
        self._carried = []
        if is_deleted_mark(paragraph):
            self._carried = pieces
            return
        numbered = None
        if own.list_id is not None or styled.list_id is not None:
            numbered = self._number(properties, look, style or "", own.list_level, pieces, place)
        shown = (inline.first or run_look(child(properties, "rPr"))).over(look)
        yield from self._lines(shown, numbered, pieces, place)
        if is_new_section(paragraph):
            self._new_page = True

    def _number(
        self, properties: Any, look: Look, style: str, level: int | None, pieces: Iterable[Piece], place: str
    ) -> Numbered | None:
        """The number before a paragraph, counted on. One that stands alone is told, and written only in a cell."""
        if any(map(_says, pieces)):
            return self._context.numbered(look, style, level)
        if self._fields.in_code or run_look(child(properties, "rPr")).over(look).hidden:
            return None  # nothing of the paragraph shows, and so Word does not count it
        numbered = self._context.numbered(look, style, level)
        if numbered and numbered.text and not self._in_cell:
            told = "空段落上的自动编号没有写出；后面的编号与 Word 显示的相同"
            self._context.remarks.aside(place, told, numbered.text)
            return None
        return numbered

    def _lines(
        self, look: Look, numbered: Numbered | None, pieces: Iterable[Piece] = (), place: str = ""
    ) -> Iterator[Block]:
        """A paragraph's lines; what a text box or a picture in it holds comes after the line it stands in."""
        pieces, self._carried = [*self._carried, *pieces] if not pieces else list(pieces), []
        runs: list[Run] = [Run(_before(numbered))] if numbered and numbered.text else []
        if numbered and numbered.text:
            self._context.remarks.count("automatic")
            self._context.made.append(numbered.text)
        if numbered and numbered.unknown:
            told = f"编号格式“{numbered.unknown}”不认识，按阿拉伯数字写出，请核对"
            self._context.remarks.changed(place or self._place, told)
        after: list[Block] = []
        soft = False
        for piece in (*pieces, Break.SOFT):
            if isinstance(piece, Run):
                runs.append(piece)
            elif isinstance(piece, Break):
                yield from self._line(runs, look, place, numbered, soft=soft)
                yield from after
                runs, after, soft = [], [], soft or piece is Break.SOFT
                self._new_page = self._new_page or piece is Break.PAGE
            else:
                after.append(piece)

    def _line(
        self, runs: list[Run], look: Look, place: str, numbered: Numbered | None, *, soft: bool
    ) -> Iterator[Line]:
        if not "".join(run.text for run in runs).strip() and not any(run.note for run in runs):
            return
        made = Line(
            tuple(_merged(runs)), place or self._place, look.align or "left", look.size or 10.0, bool(look.red),
            self._new_page, look.level or 0, bool(numbered and numbered.bullet and not soft), soft,
        )  # fmt: skip
        self._new_page = False
        yield made


def _says(piece: Piece) -> bool:
    """Whether a piece of a paragraph is anything to be seen."""
    return bool(piece.text.strip() or piece.note) if isinstance(piece, Run) else not isinstance(piece, Break)


def _before(numbered: Numbered) -> str:
    return numbered.text if numbered.text.endswith(_TIGHT) else f"{numbered.text}　"


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs of one look as one: Word cuts words at every correction."""
    last: Run | None = None
    for run in runs:
        if last is not None and not last.note and not run.note and (last.script, last.url) == (run.script, run.url):
            last = replace(last, text=last.text + run.text)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last
