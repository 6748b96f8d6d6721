"""The text of a recognised document as Markdown, the way the project's authors write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tongbu.importing.original import Line, Picture, Run, Table
from tongbu.importing.recognising import Piece, Role
from tongbu.importing.word.number_forms import circled
from tongbu.importing.writing.inline import line_markdown
from tongbu.importing.writing.table import lines_in, table_markdown
from tongbu.reading.markers import Numbering, find_marker

_NUMBERED = re.compile(r"\A(\d+)\.")
_BACKSLASHED = r"\1\\."
Address = Callable[[Picture], str]
"""The path at which a picture is written, as the text names it; "" where it is not taken along."""


def body_markdown(pieces: Sequence[Piece], notes: Sequence[Sequence[Line]], address: Address) -> str:
    """The whole body; blocks are apart by blank lines."""
    blocks: list[str] = []
    bullets: list[str] = []
    for piece in pieces:
        if piece.role is Role.BULLET and isinstance(piece.block, Line):
            bullets.append(f"- {_NUMBERED.sub(_BACKSLASHED, line_markdown(piece.block.runs), count=1)}")
            continue
        if bullets:
            blocks.append("\n".join(bullets))
            bullets = []
        blocks.extend(_piece(piece, address))
    if bullets:
        blocks.append("\n".join(bullets))
    if notes:
        blocks.append(_notes(notes))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _piece(piece: Piece, address: Address) -> Iterator[str]:
    block = piece.block
    if isinstance(block, Table):
        yield from _table(block, address)
    elif isinstance(block, Picture):
        yield _picture(block, address)
    elif piece.role in (Role.TITLE, Role.HEADING, Role.PART):
        yield f"{'#' * piece.depth} {_spaced(_heading(block.runs), heading=True)}"
    else:
        yield _spaced(line_markdown(block.runs), heading=False)


def _heading(runs: Sequence[Run]) -> str:
    text = line_markdown(runs)
    return f"{text[:-1]}\\#" if text.endswith("#") and not text.endswith("\\#") else text


def _table(table: Table, address: Address) -> Iterator[str]:
    """A table of one cell is a frame around words; pictures in cells stand below their table."""
    cells = list(table.cells())
    if len(cells) == 1:
        for line in lines_in(cells[0].blocks):
            yield line_markdown(line.runs)
    elif cells:
        yield table_markdown(table)
    for cell in cells:
        for block in cell.blocks:
            if isinstance(block, Picture):
                yield _picture(block, address)


def _picture(picture: Picture, address: Address) -> str:
    path = address(picture)
    words = "".join(char for char in " ".join(picture.words.split()) if char not in "[]\\`<>*_")
    return f"![{words or '图'}]({path})" if path else ""


def _spaced(text: str, *, heading: bool) -> str:
    """The number of an article or division set apart by a full-width space, as laws are set."""
    marker = find_marker(text, heading=heading)
    if marker is None or not (marker.numbering.is_division or marker.numbering is Numbering.ARTICLE):
        return text
    if not marker.rest or not text.endswith(marker.rest) or text.startswith(("*", "_")):
        return text
    return f"{text[: len(text) - len(marker.rest)].rstrip()}　{marker.rest}"


def _notes(notes: Sequence[Sequence[Line]]) -> str:
    """Footnotes at the end, in a quotation, which is no part of the numbered text."""
    written = []
    for number, lines in enumerate(notes, 1):
        words = "　".join(line_markdown(line.runs) for line in lines)
        written.append(f"> {circled(number)} {words}")
    return "\n>\n".join(written)
