"""标题: the lines that are the title, be it set over several."""

from __future__ import annotations

from collections.abc import Sequence

from tongbu.importing.original import Block, Line, squeezed
from tongbu.importing.recognising import signs
from tongbu.reading.signature import is_date_line, signing_organs

_LARGE = 18
_MOST_LINES = 8
_ENDS_SENTENCE = ("。", "；", "，", "、", ".", ";", "!", "！")


def title_lines(blocks: Sequence[Block], start: int) -> tuple[Line, ...]:
    """The lines of the title that begins at a block; none where a text begins there."""
    first = blocks[start] if start < len(blocks) else None
    if not isinstance(first, Line) or not _may_begin(first):
        return ()
    taken = [first]
    for block in blocks[start + 1 : start + _MOST_LINES]:
        if not isinstance(block, Line) or not _goes_on(taken, block):
            break
        taken.append(block)
    return tuple(taken)


def stands_out(line: Line) -> bool:
    """Whether a line is set as a title is: in the middle, or larger than text."""
    return signs.is_centred(line) or line.size >= _LARGE or line.level == 1


def _may_begin(line: Line) -> bool:
    text = line.text
    if len(text) > 2 * signs.LONGEST_TITLE_LINE or line.bullet or text.startswith(("（", "(")):
        return False
    if text.endswith((*_ENDS_SENTENCE, "：", ":")) or "。" in text:
        return False
    return not signs.is_numbered(text) or (stands_out(line) and signs.is_complete(text))


def _goes_on(taken: list[Line], line: Line) -> bool:
    """Whether a line is one more of the title's."""
    text, so_far = line.text, "".join(each.text for each in taken)
    if signs.SUFFIX.fullmatch(squeezed(text)):
        return True
    if len(text) > signs.LONGEST_TITLE_LINE or line.new_page or line.bullet or text.endswith(_ENDS_SENTENCE):
        return False
    if "。" in text or text.startswith(("（", "(")) or signs.NUMBER.match(squeezed(text)) or is_date_line(text):
        return False
    if signs.is_numbered(text) or signs.is_division(text) or text.endswith(("：", ":")):
        return False
    if stands_out(taken[0]):
        # An organ's name below a finished title is who signs, not part of it.
        if signs.is_complete(so_far) and signing_organs(text):
            return False
        if not signs.looks_like(taken[0], line):
            return False
        return not signs.is_complete(so_far) or not signs.is_centred(line) or not _is_another(so_far, text)
    return not signs.is_complete(so_far) and len(text) < signs.LONGEST_TITLE_LINE // 2 and so_far.count("关于") == 1


def _is_another(so_far: str, text: str) -> bool:
    """Whether a line below a finished title begins another one: 附件 and the like, or 目录."""
    return squeezed(text) in ("目录",) or squeezed(text).startswith(("附件", "第一章", "第一条")) or so_far == text
