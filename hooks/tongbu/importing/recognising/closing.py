"""版记 and what else stands below the text of a paper, without being part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tongbu.importing.original import Block, Line, Run, Table, squeezed, words_of
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.paper import Aside, Said
from tongbu.reading.signature import is_date_line, signing_organs

_MOST_ROWS = 6
_ENDED = ("。", "；", "！", "”", "）")
_SIGNED_LINE = re.compile(r"(?P<organ>[^\d]{3,80}?)\s+(?P<day>(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{2,10}日)")


def record_of(block: Block, *, at_end: bool = False) -> Aside | None:
    """What a block of the 版记 is, or of the marks that a website puts below a text; None for the text itself.

    What a text may say of its own matter too (承办单位：…, 来源：…) is such a mark only `at_end`.
    """
    if isinstance(block, Table):
        words = " ".join(" ".join(words_of((block,))).split())
        if len(block.rows) <= _MOST_ROWS and (signs.RECORD.match(squeezed(words)) or _is_printed(squeezed(words))):
            return Aside(words, block.place, "版记")
        return None
    if not isinstance(block, Line):
        return None
    text = squeezed(block.text)
    if signs.RECORD.fullmatch(text) or _is_printed(text) or (at_end and signs.PRINT_RUN.fullmatch(text)):
        return Aside(block.text, block.place, "版记")
    if signs.OPENNESS.fullmatch(text):
        return Aside(block.text, block.place, "公开方式", "公开方式")
    if at_end and signs.COPIED_FROM.fullmatch(text):
        return Aside(block.text, block.place, "网站或者导出时附加的说明")
    return None


def marks_begin(blocks: Sequence[Block]) -> int:
    """From which block on there is nothing but records and marks (`at_end`), below a text that has been finished.

    Right below a numbered heading, such a line is what the heading announces; then there are none, unless this program
    itself has written them.
    """
    at = len(blocks)
    while at and record_of(blocks[at - 1], at_end=True):
        at -= 1
    before = blocks[at - 1] if at else None
    own = any(isinstance(each, Line) and signs.EXPORTED.fullmatch(squeezed(each.text)) for each in blocks[at:])
    return len(blocks) if isinstance(before, Line) and _announces(before.text) and not own else at


def _announces(text: str) -> bool:
    """Whether a numbered line is a heading or a lead-in, and no sentence that is over, with a note mark or not."""
    if text.endswith(("：", ":")):
        return signs.is_numbered(text)
    return signs.is_numbered(text) and "。" not in text and not text.endswith(_ENDED)


def _is_printed(text: str) -> bool:
    return signs.PRINTED.fullmatch(text) is not None


def printed(aside: Sequence[Aside]) -> Said | None:
    """The day of the 印发 line."""
    for each in aside:
        if each.why == "版记" and (found := signs.PRINTED.search(squeezed(each.words))):
            return Said(found["day"], each.words, each.place)
    return None


def openness(blocks: Sequence[Block]) -> Said | None:
    """What a paper says of its own openness, where it says that it is open."""
    for block in blocks:
        if isinstance(block, Line):
            text = squeezed(block.text)
            if signs.OPENNESS.fullmatch(text) or signs.OPEN_REMARK.fullmatch(text):
                return Said("主动公开", block.text, block.place)
    return None


def signed_apart(line: Line) -> tuple[Line, ...]:
    """署名 and 成文日期 of one line as two; any other line as it is."""
    found = _SIGNED_LINE.fullmatch("".join(run.text for run in line.runs).strip())
    if found is None or not is_date_line(found["day"]) or not signing_organs(found["organ"].strip()):
        return (line,)
    return tuple(replace(line, runs=(Run(part),)) for part in (found["organ"].strip(), found["day"]))
