"""What ends a document's own text: the list of its 附件 and its signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tongbu.model.numeral import NUMERAL, parse_numeral
from tongbu.model.text import Signature
from tongbu.reading.lines import Block, BlockKind
from tongbu.reading.markers import Numbering
from tongbu.reading.signature import is_date_line, signature_date, signing_organs

_ANNEX = re.compile(rf"附\s*件\s*(?P<number>{NUMERAL})?\s*(?P<gap>[:：.．、]|\s+|\Z)\s*(?P<name>.*)\Z")
_ANNEX_BEGINS = frozenset("附*_ ")
_LISTED = re.compile(r"[0-9０-９]{1,2}\s*[.．、]\s*")
_LIST_BEGINS = re.compile(r"附\s*件\s*[:：]\s*\S")
_LONGEST_HEAD = 120
_MOST_ORGAN_LINES = 12


@dataclass(frozen=True, slots=True)
class AnnexHead:
    """A line that begins with 附件: its number and the name after it."""

    number: int | None
    name: str


def annex_head(block: Block) -> AnnexHead | None:
    """The 附件 line that a block is, if it is one."""
    if block.text[:1] not in _ANNEX_BEGINS or block.kind is BlockKind.AS_WRITTEN or len(block.text) > _LONGEST_HEAD:
        return None
    match = _ANNEX.match(block.text.strip("*_ "))
    if match is None or (match["name"] and not match["gap"]) or match["name"].endswith(("。", "；")):
        return None
    try:
        number = parse_numeral(match["number"]) if match["number"] else None
    except ValueError:
        number = None
    return AnnexHead(number, match["name"])


def annex_list(blocks: list[Block], start: int) -> tuple[tuple[str, ...], int]:
    """The names listed from an 附件： line on and the block after the list; none where a 附件's text begins.

    It is a list where a signature, dated or not, or nothing follows it, and a 附件 itself where other words do.
    """
    names: list[str] = []
    position = start
    while position < len(blocks) and (name := _listed_name(blocks[position], position == start)):
        names.append(name)
        position += 1
    closes = position == len(blocks) or signature_at(blocks, position)[0] is not None or _is_organ(blocks[position])
    if not closes and not (position < len(blocks) and position > start and annex_head(blocks[position])):
        return (), start
    return tuple(names), position


def lists_annexes(block: Block) -> bool:
    """Whether a line begins 附件说明 by its form, 附件：1.…, wherever it stands."""
    return block.kind is BlockKind.PARAGRAPH and _LIST_BEGINS.match(block.text) is not None


def as_lines(blocks: Sequence[Block]) -> str:
    """Blocks as one paragraph of Markdown that shows each in a line of its own; no line in one begins a list."""
    return "  \n".join(block.text for block in blocks)


def _is_organ(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and "。" not in block.text and bool(signing_organs(block.text))


def _listed_name(block: Block, is_first: bool) -> str:
    head = annex_head(block)
    if head:
        return _LISTED.sub("", head.name, count=1) if block.kind is BlockKind.PARAGRAPH else ""
    marker = None if is_first else block.marker
    if block.kind is BlockKind.PARAGRAPH and marker and marker.numbering is Numbering.DIGIT_DOT:
        return marker.rest if len(block.text) <= _LONGEST_HEAD else ""
    return ""


def signature_at(blocks: list[Block], start: int) -> tuple[Signature | None, int]:
    """The signature that begins at a block and the block after it."""
    organs: list[str] = []
    for position in range(start, min(len(blocks), start + _MOST_ORGAN_LINES)):
        block = blocks[position]
        if block.kind is not BlockKind.PARAGRAPH or "。" in block.text:
            break
        if is_date_line(block.text):
            day = signature_date(block.text)
            return (Signature(tuple(organs), day, blocks[start].line), position + 1) if day else (None, start)
        if not (found := signing_organs(block.text)):
            break
        organs += found
    return None, start
