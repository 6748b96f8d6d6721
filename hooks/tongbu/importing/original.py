"""What a source file says (原件), whatever its format: lines, tables and pictures in reading order, and remarks.

Readers of formats make it; they know nothing of official layout. What recognises layout knows nothing of formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

_UNSEEN = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]+")


class FileFault(ValueError):  # noqa: N818 - named for what it says
    """A file that cannot be imported: the message says why, `advice` what to do, both in Chinese."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


class Outcome(Enum):
    """What became of something that does not stand in the imported text."""

    LOST = "没有保留"
    """Words or pictures that could not be read: nobody finds them in what was imported."""
    ASIDE = "没有放进正文"
    """Words that belong to the paper and not to its text: page numbers, 版头, 版记. They are told."""
    CHANGED = "处理方式"
    """Nothing is missing, but something looks or counts otherwise than in the file."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must be told of a file: where, and what. `words` are those concerned, or ""."""

    outcome: Outcome
    place: str
    message: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look. `script` is "", "sup" or "sub"; `url` an address or ""; `note` a note's number or 0."""

    text: str
    script: str = ""
    url: str = ""
    note: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one that a soft return (软回车) set off.

    `align` is left, center, right, both or "" where the format does not say; `size` in points, 0 where unknown;
    `level` the outline level of a heading, from 1, or 0; `bullet` that a sign without a number stood before it.
    """

    runs: tuple[Run, ...]
    place: str = ""
    align: str = ""
    size: float = 0.0
    red: bool = False
    new_page: bool = False
    level: int = 0
    bullet: bool = False
    soft: bool = False

    @property
    def text(self) -> str:
        """Its words, with single blanks, none around."""
        return " ".join("".join(run.text for run in self.runs).split())


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that reaches over so many columns and rows; what it holds, in order."""

    blocks: tuple[Block, ...] = ()
    columns: int = 1
    rows: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell that reaches down stands in its first row alone."""

    rows: tuple[tuple[Cell, ...], ...]
    place: str = ""

    def cells(self) -> Iterator[Cell]:
        """Every cell, row by row."""
        return (cell for row in self.rows for cell in row)

    @classmethod
    def of(cls, rows: Sequence[Sequence[Cell]], place: str) -> Table:
        """The table of these rows; those in which no cell begins are left out, and cells reach over so many less."""
        left_out = [not row for row in rows]
        return cls(
            tuple(
                tuple(replace(cell, rows=cell.rows - sum(left_out[at + 1 : at + cell.rows])) for cell in row)
                for at, row in enumerate(rows)
                if row
            ),
            place,
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the name that the file gives it, its bytes, and the words that stand for it."""

    name: str
    content: bytes = field(repr=False)
    words: str = ""
    place: str = ""


Block = Line | Table | Picture


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that the source refers to as its attachment (附件): its name as the public reads it, and its bytes."""

    title: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Original:
    """A whole source file.

    `notes` are footnotes by number, from 1; `labelled` what a table of metadata around the text says, by the source's
    own labels; `margins` words of headers and footers. `shown` are the words that the file shows by a second account,
    None where there is none, and `made` what the reader wrote that the file does not have as words, such as numbers.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: tuple[tuple[Line, ...], ...] = ()
    notices: tuple[Notice, ...] = ()
    labelled: Mapping[str, str] = field(default_factory=dict)
    margins: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()
    shown: tuple[str, ...] | None = None
    made: tuple[str, ...] = ()


def squeezed(text: str) -> str:
    """A text without blanks and characters that nobody sees, which is how texts are compared."""
    return _UNSEEN.sub("", text)


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of blocks in reading order, those of tables cell by cell."""
    for block in blocks:
        if isinstance(block, Line):
            yield "".join(run.text for run in block.runs)
        elif isinstance(block, Table):
            for cell in block.cells():
                yield from words_of(cell.blocks)


def plain_line(text: str, place: str = "") -> Line:
    """A line of plain words."""
    return Line((Run(text),), place)
