"""征求意见公告: the notice that invites comments, above the draft that it is about.

The site makes the notice of a consultation from the metadata of the draft, so that its words are no part of the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tongbu.importing.original import Block, Line, Picture, Run, squeezed, words_of
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.paper import Aside, Piece, Role
from tongbu.importing.recognising.title import stands_out

_INVITES = re.compile(r"征[求集].*意见.*(?:公告|通知|通告|公示|函|启事)\Z")
_REPORTS = re.compile(r"情况|结果|采纳")
_NAME = re.compile(rf"{signs.NAMED.pattern}|[（(][^（()）]*[）)]")
_DRAFT = re.compile(r"[（(][^（()）]{0,12}(?:征求意见稿|草案|送审稿|修订稿|讨论稿)[^（()）]{0,12}[）)]\Z")


@dataclass(frozen=True, slots=True)
class Invited:
    """A paper parted: `invitation` are the pieces of the notice, `pieces` those of the draft, which `title` heads.

    `aside` has all words that stand above the draft's title; `sure` says that the notice names the draft so.
    """

    invitation: tuple[Piece, ...]
    pieces: tuple[Piece, ...]
    aside: tuple[Aside, ...]
    title: Line
    sure: bool


def invites(title: str) -> bool:
    """Whether a title is that of a notice that invites comments, not of one that tells what came of them."""
    plain = _NAME.sub("", squeezed(title))
    return _INVITES.search(plain) is not None and _REPORTS.search(plain) is None


def parted(pieces: Sequence[Piece], title: str) -> Invited | None:
    """Notice and draft apart; None where there is no notice, or where no draft begins right below it.

    A notice that has more than words, such as a picture or a footnote, stays with the draft: no remark can keep it. So
    does one with several drafts, each of which needs a file of its own.
    """
    names = {squeezed(name) for name in signs.NAMED.findall(title)}
    at = _begins(pieces, names)
    notice, heading = pieces[:at], pieces[at].block if at else None
    if not invites(title) or not isinstance(heading, Line) or not all(_is_of_words(piece.block) for piece in notice):
        return None
    label, line = _unlabelled(heading, names)
    named = squeezed(line.text) in names
    if not named and not _DRAFT.search(squeezed(line.text)):
        return None
    if len(_drafts(pieces[at:], names)) > 1:
        return None
    aside = [Aside(_words(piece.block), piece.block.place, "征求意见公告") for piece in notice]
    if label:
        aside.append(Aside(label, heading.place, "草案的附件序号"))
    draft = (Piece(Role.TITLE, line, 1), *_raised(pieces[at + 1 :]))
    return Invited(tuple(notice), draft, tuple(aside), line, named or stands_out(line))


def _begins(pieces: Sequence[Piece], names: set[str]) -> int:
    """Where the first further text begins, 0 where none does; a line that only says its title once more is above it."""
    at = next((at for at, piece in enumerate(pieces) if piece.role is Role.PART), 0)
    titles = [
        squeezed(_unlabelled(piece.block, names)[1].text)
        for piece in pieces[at : at + 2]
        if piece.role is Role.PART and isinstance(piece.block, Line)
    ]
    return at + 1 if len(titles) > 1 and titles[0] == titles[1] else at


def _drafts(pieces: Sequence[Piece], names: set[str]) -> set[str]:
    """Which of the texts that a notice names head a part."""
    heads = (piece.block for piece in pieces if piece.role is Role.PART and isinstance(piece.block, Line))
    return {squeezed(_unlabelled(head, names)[1].text) for head in heads} & names


def _is_of_words(block: Block) -> bool:
    if isinstance(block, Line):
        return not any(run.note for run in block.runs)
    if isinstance(block, Picture):
        return False
    return all(_is_of_words(each) for cell in block.cells() for each in cell.blocks)


def _words(block: Block) -> str:
    """The words of a block, with the addresses behind its links."""
    words = block.text if isinstance(block, Line) else " ".join(" ".join(words_of((block,))).split())
    links = [url for url in _links(block) if url.removeprefix("mailto:") not in words]
    return f"{words}（链接：{'、'.join(links)}）" if links else words


def _links(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        yield from dict.fromkeys(run.url for run in block.runs if run.url)
    elif not isinstance(block, Picture):
        yield from (url for cell in block.cells() for each in cell.blocks for url in _links(each))


def _unlabelled(heading: Line, names: set[str]) -> tuple[str, Line]:
    """附件1 before a title, or "", and the title alone."""
    text = squeezed(heading.text)
    found = signs.ANNEX.fullmatch(text)
    name = next((name for name in names if text.endswith(name)), found["name"] if found else text)
    label = text.removesuffix(name)
    return (label, _behind(heading, len(label))) if signs.ANNEX_ALONE.fullmatch(label) else ("", heading)


def _behind(line: Line, count: int) -> Line:
    """A line without its first so many characters, blanks not counted."""
    runs: list[Run] = []
    for run in line.runs:
        at = 0
        while not runs and at < len(run.text) and (count or not squeezed(run.text[at])):
            count -= bool(squeezed(run.text[at]))
            at += 1
        if run.text[at:] or run.note:
            runs.append(replace(run, text=run.text[at:]))
    return replace(line, runs=tuple(runs))


def _raised(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What stands below the draft's title, whose headings are one less deep, as the title is no longer a part."""
    below = True
    for piece in pieces:
        below = below and piece.role is not Role.PART
        yield replace(piece, depth=piece.depth - 1) if below and piece.role is Role.HEADING else piece
