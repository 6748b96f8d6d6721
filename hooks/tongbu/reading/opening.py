"""What stands before the first unit: title, 题注, 文号 line, 主送机关."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tongbu.reading.lines import Block, BlockKind
from tongbu.reading.markers import find_marker

_PASSED = re.compile(
    r"(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^。]{0,300}(?:通过|批准|公布|发布|颁布|修正|修订|施行|决定|号)[^。]{0,100}[）)]?\Z"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,20}[〔\[（(﹝]\d{4}[〕\]）)﹞]\s*第?\d{1,5}号\Z")
_NOT_ADDRESSED = re.compile(r"(?:如下|下列|决定|规定|通知|通告|公告|办法|修改|说明|要求|如次)[：:]\Z")
_LONGEST_NOTE = 1500
_MOST_NOTE_BLOCKS = 6
_LONGEST_ADDRESSEE = 200


@dataclass(slots=True)
class Opening:
    """The head of a document and where its running text begins among the blocks."""

    title: str = ""
    notes: list[str] = field(default_factory=list)
    addressee: str = ""
    end: int = 0


def read_opening(blocks: list[Block]) -> Opening:
    """Title, notes and addressee; `end` is the first block that is none of them."""
    opening = Opening()
    if blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].depth == 1 and _is_plain(blocks[0]):
        opening.title = blocks[0].text
        opening.end = 1
    while opening.end < len(blocks) and (taken := _note(blocks, opening)):
        opening.notes.append("".join(block.text for block in blocks[opening.end : opening.end + taken]))
        opening.end += taken
    if opening.end < len(blocks) and _is_addressee(blocks[opening.end]):
        opening.addressee = blocks[opening.end].text.rstrip("：:").strip()
        opening.end += 1
    return opening


def _is_plain(block: Block) -> bool:
    return find_marker(block.text, heading=True) is None


def _note(blocks: list[Block], opening: Opening) -> int:
    """How many blocks from `opening.end` on make one note; 0 where there is none."""
    first = blocks[opening.end]
    if first.kind is not BlockKind.PARAGRAPH or len(first.text) > _LONGEST_NOTE or not _is_plain(first):
        return 0
    if first.text.startswith(("（", "(")):
        return _until_closed(blocks, opening.end)
    if repeated := _repeating(blocks, opening):
        return repeated
    return int(bool(_PASSED.match(first.text) or _NUMBER.match(first.text)))


def _repeating(blocks: list[Block], opening: Opening) -> int:
    """How many blocks write the title once more, as sources that centre it over several lines do."""
    title, written = "".join(opening.title.split()), ""
    for count, block in enumerate(blocks[opening.end : opening.end + _MOST_NOTE_BLOCKS], 1):
        written += "".join(block.text[:_LONGEST_NOTE].split())
        if not title or not title.startswith(written):
            return 0
        if written == title:
            return count
    return 0


def _until_closed(blocks: list[Block], start: int) -> int:
    depth = 0
    for count, block in enumerate(blocks[start : start + _MOST_NOTE_BLOCKS], 1):
        if block.kind is not BlockKind.PARAGRAPH or len(block.text) > _LONGEST_NOTE or not _is_plain(block):
            return 0
        depth += sum(block.text.count(sign) for sign in "（(") - sum(block.text.count(sign) for sign in "）)")
        if depth <= 0:
            return count if block.text.endswith(("）", ")")) else 0
    return 0


def _is_addressee(block: Block) -> bool:
    text = block.text
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(text) <= _LONGEST_ADDRESSEE
        and text.endswith(("：", ":"))
        and "。" not in text
        and _is_plain(block)
        and not _NOT_ADDRESSED.search(text)
    )
