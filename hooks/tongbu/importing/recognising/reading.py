"""An original becomes a recognised paper: 版头, title, text and further texts, 版记."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tongbu.importing.original import Block, Line, Original, Picture, Run, squeezed
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.body import Body
from tongbu.importing.recognising.closing import openness, printed
from tongbu.importing.recognising.invitation import parted
from tongbu.importing.recognising.masthead import read_masthead, without_frames
from tongbu.importing.recognising.paper import Paper, Piece, Role, Said, joined
from tongbu.importing.recognising.title import stands_out, title_lines

_BELOW_TITLE = 4


def recognise(original: Original) -> Paper:
    """What each line of an original is. Every block of it stands in `pieces` or, as words, in `aside`."""
    blocks = list(without_frames(original.blocks))
    pictures = [block for block in blocks[:_BELOW_TITLE] if isinstance(block, Picture)]
    # Pictures above the title, such as an emblem, stand below it: a document begins with its title.
    blocks = [*(block for block in blocks[:_BELOW_TITLE] if block not in pictures), *blocks[_BELOW_TITLE:]]
    head = read_masthead(blocks)
    lines = title_lines(blocks, head.end)
    pieces = [Piece(Role.TITLE, _set(lines), 1)] if lines else []
    pieces.extend(Piece(Role.TEXT, picture) for picture in pictures)
    rest = blocks[head.end + len(lines) :]
    title = joined(lines).text if lines else ""
    body = Body(rest, title)
    pieces.extend(body.pieces())
    aside = (*head.aside, *body.aside)
    paper = Paper(
        tuple(pieces),
        aside,
        _tight(lines),
        lines[0].place if lines else "",
        _reason(lines),
        bool(lines) and stands_out(lines[0]) and signs.is_complete(title),
        head.number or _number_below(rest),
        tuple(head.organs),
        openness(blocks),
        printed(aside),
    )
    return _without_invitation(paper)


def _without_invitation(paper: Paper) -> Paper:
    """The draft alone, where a notice that invites comments on it stands above it."""
    invited = parted(paper.pieces, paper.title)
    if invited is None:
        return paper
    return replace(
        paper,
        pieces=invited.pieces,
        aside=(*paper.aside, *invited.aside),
        title=_tight((invited.title,)),
        title_place=invited.title.place,
        title_reason="征求意见公告后面的草案标题",
        title_sure=invited.sure,
        invitation=invited.invitation,
    )


def _tight(lines: tuple[Line, ...]) -> str:
    """The words of a title; Chinese takes no space at the fold, nor between words that were spread out.

    Only between the names of organs that issue together there is one.
    """
    text = " ".join(line.text for line in lines)
    if any("a" <= char.lower() <= "z" for char in text):
        return "".join(line.text for line in lines)
    words = text.split()
    apart = (f"{left} " if _are_organs(left, right) else left for left, right in pairwise([*words, ""]))
    return "".join(apart)


def _are_organs(left: str, right: str) -> bool:
    second = right.partition("关于")[0]
    return signs.ORGAN.fullmatch(left) is not None and signs.ORGAN.fullmatch(second) is not None


def _set(lines: tuple[Line, ...]) -> Line:
    """The lines of a title as one, with a blank between the names of organs."""
    spaced = [
        replace(line, runs=(*line.runs, Run("　"))) if _are_organs(squeezed(line.text), squeezed(after.text)) else line
        for line, after in pairwise((*lines, lines[0]))
    ]
    return joined((*spaced[:-1], lines[-1]))


def _reason(lines: tuple[Line, ...]) -> str:
    if not lines:
        return ""
    how = "居中或者字号较大" if stands_out(lines[0]) else "位于正文之前"
    ends = "，以文种结尾" if signs.is_complete(lines[-1].text) else ""
    return f"{how}的 {len(lines)} 行{ends}"


def _number_below(blocks: Sequence[Block]) -> Said | None:
    """The number on a line of its own below the title, as websites have it."""
    for block in blocks[:_BELOW_TITLE]:
        if isinstance(block, Line):
            text = squeezed(block.text).strip("（）()")
            if signs.NUMBER.fullmatch(text):
                return Said(text, block.text, block.place)
    return None
