"""The body of a document, Markdown as authors write it, to a legal text. The entry point of body reading."""

from __future__ import annotations

import re

from tongbu.model.text import LegalText, Signature
from tongbu.reading.anchors import Anchors
from tongbu.reading.closing import annex_head, annex_list, as_lines, lists_annexes, signature_at
from tongbu.reading.contents import contents_end
from tongbu.reading.lines import Block, BlockKind, split_blocks
from tongbu.reading.markers import find_marker
from tongbu.reading.opening import read_opening
from tongbu.reading.outline import Outline

_PART_TITLE = re.compile(
    r"[^。；，：“”|]{2,60}(?:办法|规定|细则|条例|规则|方案|规划|意见|指引|规范|标准|制度|章程|目录|清单|通则|准则)"
    r"(?:[（(](?:试行|暂行|修订|草案|征求意见稿)[）)])?\Z"
)
_LONGEST_PART_TITLE = 80


def read_text(markdown: str, first_line: int = 1) -> LegalText:
    """The structure of a body whose first line is line `first_line` of its file. Never raises."""
    return _Reader(split_blocks(markdown, first_line)).read()


def _is_running_text(block: Block) -> bool:
    """Whether a block is a table and the like or numbered sentences, as most are: no head and no end of a text."""
    return block.kind is BlockKind.AS_WRITTEN or (block.marker is not None and "。" in block.text)


class _Reader:
    """One pass over the blocks of one body."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._outline = Outline()
        self._signature: Signature | None = None
        self._attachments: tuple[str, ...] = ()
        self._named: tuple[str, ...] = ()
        self._in_main, self._in_annex = True, False

    def read(self) -> LegalText:
        opening = read_opening(self._blocks)
        position = opening.end
        while position < len(self._blocks):
            position = self._step(position)
        units = Anchors().finish_all(self._outline.root)
        return LegalText(
            title=opening.title,
            notes=tuple(opening.notes),
            addressee=opening.addressee,
            units=units,
            signature=self._signature,
            attachments=self._attachments,
        )

    def _step(self, position: int) -> int:
        """Read what stands at a block; the position after it."""
        block = self._blocks[position]
        if not _is_running_text(block):
            for reading in (self._contents, self._annex, self._closing, self._further_text):
                if (after := reading(position)) > position:
                    return after
        following = self._blocks[position + 1] if position + 1 < len(self._blocks) else None
        self._outline.add(block, following)
        return position + 1

    def _contents(self, position: int) -> int:
        after = contents_end(self._blocks, position)
        if after > position:
            taken = self._blocks[position:after]
            lines = [f"{'#' * block.depth} {block.text}" if block.depth else block.text for block in taken]
            self._outline.add_kept(taken[0].line, "\n\n".join(lines))
        return after

    def _annex(self, position: int) -> int:
        head = annex_head(self._blocks[position])
        if head is None:
            return position
        if self._in_main and not self._attachments:
            names, after = annex_list(self._blocks, position)
            if names:
                self._attachments = names
                return after
        if not self._in_main and not self._in_annex and lists_annexes(self._blocks[position]):
            names, after = annex_list(self._blocks, position)
            if names:
                self._named = names
                self._outline.add_kept(self._blocks[position].line, as_lines(self._blocks[position:after]))
                return after
        line, title, after = self._blocks[position].line, head.name, position + 1
        if not title and after < len(self._blocks) and self._is_title(after):
            title, after = self._blocks[after].text, after + 1
        self._begin_part(line, title, annex=True, number=head.number)
        return after

    def _closing(self, position: int) -> int:
        if not self._in_main or self._signature or not self._outline.root.children:
            return position
        signature, after = signature_at(self._blocks, position)
        if signature and self._may_end(after):
            self._signature = signature
            self._outline.close_main()
            return after
        return position

    def _may_end(self, position: int) -> bool:
        """Whether a document may end before this block: nothing, a remark in brackets, a further text follows."""
        if position >= len(self._blocks):
            return True
        block = self._blocks[position]
        is_remark = block.text.startswith(("（", "(", "抄送", "主送")) and find_marker(block.text) is None
        begins_text = bool(annex_head(block)) or block.depth == 1 or self._is_title(position)
        return is_remark or begins_text or block.kind is BlockKind.AS_WRITTEN

    def _further_text(self, position: int) -> int:
        block = self._blocks[position]
        is_title = block.depth == 1 and block.marker is None
        if not is_title and not (self._in_main and self._signature and self._is_title(position)):
            return position
        if not self._outline.root.children and not self._signature:
            return position
        self._begin_part(block.line, block.text)
        return position + 1

    def _begin_part(self, line: int, title: str, *, annex: bool = False, number: int | None = None) -> None:
        self._in_main, self._in_annex = False, annex
        self._outline.open_part(line, title, annex=annex, number=number)

    def _is_title(self, position: int) -> bool:
        block = self._blocks[position]
        if block.kind is BlockKind.AS_WRITTEN or len(block.text) > _LONGEST_PART_TITLE:
            return False
        if find_marker(block.text, heading=True):
            return False
        return bool(
            block.depth
            or block.text in (*self._attachments, *self._named)
            or _PART_TITLE.match(block.text.strip("*_ "))
        )
