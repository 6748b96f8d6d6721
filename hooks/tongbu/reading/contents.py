"""目录: a table of contents, whose lines look like chapters and articles but are none."""

from __future__ import annotations

import re

from tongbu.reading.lines import Block, BlockKind
from tongbu.reading.markers import find_marker

_HEAD = re.compile(r"[\W_]*目\s*录[\W_]*\Z")
_LONGEST_LINE = 80


def contents_end(blocks: list[Block], start: int) -> int:
    """The block after a table of contents that begins at `start`; `start` itself where none does.

    It ends where a number comes a second time: that is the text itself.
    """
    head = blocks[start].text[:20]
    if "目" not in head or blocks[start].kind is BlockKind.AS_WRITTEN or not _HEAD.match(head):
        return start
    seen: set[str] = set()
    position = start + 1
    above: tuple[str, ...] = ()
    while position < len(blocks) and blocks[position].kind is not BlockKind.AS_WRITTEN:
        block = blocks[position]
        marker = find_marker(block.text[:200], heading=block.kind is BlockKind.HEADING)
        if len(block.text) > _LONGEST_LINE or block.text.endswith(("。", "；", "：")) or _repeats(block.text, seen):
            break
        if marker is None and position > start + 1 and not above:
            break
        above = (*above, marker.label)[-1:] if marker else above
        seen.add(_words(block.text))
        position += 1
    return position


def _repeats(text: str, seen: set[str]) -> bool:
    return _words(text) in seen


def _words(text: str) -> str:
    return re.sub(r"[\W\d_]+|第[零一二三四五六七八九十百—至\-]+条", "", text)
