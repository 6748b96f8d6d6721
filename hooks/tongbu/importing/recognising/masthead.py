"""版头: everything above the title of an official document, which belongs to the paper and not to its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tongbu.importing.original import Block, Line, Table, squeezed
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.paper import Aside, Said

_LARGE = 30
"""Points: the 发文机关标志 is far larger than the title, which has 22."""
_HEAD_BLOCKS = 8
_MOST_ROWS = 2
_MOST_CELLS = 12
_LONGEST_CELL = 60


@dataclass(slots=True)
class Masthead:
    """The lines of the 版头 and where the text begins among the blocks."""

    aside: list[Aside] = field(default_factory=list)
    organs: list[str] = field(default_factory=list)
    number: Said | None = None
    end: int = 0


def read_masthead(blocks: Sequence[Block]) -> Masthead:
    """The 版头 of a paper; an empty one where the title stands first."""
    head = Masthead()
    while head.end < len(blocks):
        line = blocks[head.end]
        if not isinstance(line, Line) or not _take(head, line, blocks[head.end + 1 : head.end + 5]):
            break
        head.end += 1
    return head


def _take(head: Masthead, line: Line, following: Sequence[Block]) -> bool:
    text = squeezed(line.text)
    if signs.COPY.fullmatch(text):
        head.aside.append(Aside(line.text, line.place, "份号"))
    elif signs.SECRECY.fullmatch(text):
        head.aside.append(Aside(line.text, line.place, "密级"))
    elif signs.URGENCY.fullmatch(text):
        head.aside.append(Aside(line.text, line.place, "紧急程度"))
    elif signs.SIGNER.fullmatch(text):
        head.aside.append(Aside(line.text, line.place, "签发人"))
    elif not head.number and (number := _number(text, head)):
        head.number = Said(number, line.text, line.place)
        head.aside.append(Aside(line.text, line.place, "版头的文号", "文号"))
    elif _is_masthead(line, text, following):
        organ = text.removesuffix("文件").removesuffix("令")
        if organ:
            head.organs.append(organ)
        head.aside.append(Aside(line.text, line.place, "发文机关标志"))
    else:
        return False
    return True


def _number(text: str, head: Masthead) -> str:
    """The number that a line of the 版头 says, in the spelling of the source; an order's with its organ."""
    found = signs.NUMBER.match(text)
    if found and signs.SIGNER.fullmatch(text[found.end() :] or "签发人"):
        return found[0]
    order = signs.ORDER.fullmatch(text)
    if order and head.aside and head.aside[-1].words.replace(" ", "").endswith("令"):
        return f"{squeezed(head.aside[-1].words)}{text if text.startswith('第') else f'第{text}'}"
    return ""


def _is_masthead(line: Line, text: str, following: Sequence[Block]) -> bool:
    """某某局文件; 某某令 above its serial; an organ's name, large, red, or right above the number (信函格式)."""
    if "关于" in text:
        return False
    after = [squeezed(each.text) for each in following if isinstance(each, Line)]
    if signs.MASTHEAD.fullmatch(text):
        return True
    if signs.ORDER_MASTHEAD.fullmatch(text):
        return bool(after) and signs.ORDER.fullmatch(after[0]) is not None
    if not signs.ORGAN.fullmatch(text):
        return text == "文件"
    if after and after[0].startswith(("关于", "转发")):
        return False  # the organ's name is the first line of the title
    return line.red or line.size >= _LARGE or any(signs.NUMBER.match(each) for each in after[:1]) or "文件" in after


def without_frames(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with the tables that only arrange a 版头 (文号 left, 签发人 right) as lines.

    Above such a table there is nothing but 版头; a table below a line of the text is the text's own.
    """
    found: list[Block] = []
    for position, block in enumerate(blocks):
        if position < _HEAD_BLOCKS and isinstance(block, Table) and _arranges_head(block):
            lines = [each for cell in block.cells() for each in cell.blocks]
            if read_masthead([*found, *lines]).end >= len(found):
                found.extend(lines)
                continue
        found.append(block)
    return iter(found)


def _arranges_head(table: Table) -> bool:
    rows = [row for row in table.rows if any(cell.blocks for cell in row)]
    cells = list(table.cells())
    if len(rows) > _MOST_ROWS or len(cells) > _MOST_CELLS:
        return False
    lines = [block for cell in cells for block in cell.blocks]
    if not all(isinstance(line, Line) and len(line.text) <= _LONGEST_CELL for line in lines):
        return False
    texts = [squeezed(line.text) for line in lines if isinstance(line, Line)]
    return any(
        signs.NUMBER.match(text) or signs.SIGNER.fullmatch(text) or signs.MASTHEAD.fullmatch(text) for text in texts
    )
