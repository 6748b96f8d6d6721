"""A source as an official document: what each of its lines is, and what belongs to the paper alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from tongbu.importing.original import Block, Line


class Role(Enum):
    """What a block of the text is, as far as Markdown has to say it; the project's reader tells the rest."""

    TITLE = auto()
    TEXT = auto()
    HEADING = auto()
    PART = auto()
    BULLET = auto()
    KEPT = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the text; `depth` is the depth of a heading, from 2 (the title has 1)."""

    role: Role
    block: Block
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Aside:
    """A line of the paper that is no part of its text: why, and the metadata that has what it says ("" for none)."""

    words: str
    place: str
    why: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that a line of the source says word for word."""

    value: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A recognised document.

    `title` is "" where no line of the source is one; `title_reason` says by what it was known, and `title_sure` whether
    that leaves no doubt. `mastheads` are the organs that the 发文机关标志 names. `issued` is the date of the 印发 line.
    `invitation` is the 征求意见公告 that stood above a draft, and is no part of it; its words are all in `aside`.
    """

    pieces: tuple[Piece, ...]
    aside: tuple[Aside, ...] = ()
    title: str = ""
    title_place: str = ""
    title_reason: str = ""
    title_sure: bool = False
    number: Said | None = None
    mastheads: tuple[str, ...] = ()
    openness: Said | None = None
    issued: Said | None = None
    invitation: tuple[Piece, ...] = ()


def joined(lines: tuple[Line, ...]) -> Line:
    """Several lines as one, as a title that was set over several lines is one title."""
    first = lines[0]
    runs = tuple(run for line in lines for run in line.runs)
    return Line(runs, first.place, first.align, first.size, first.red, first.new_page, first.level)
