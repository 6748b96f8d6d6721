"""Nothing is lost: what was written is read back, as the project reads and shows it, and compared with the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tongbu.importing.original import Line, Original, squeezed, words_of
from tongbu.importing.recognising import Paper, Piece
from tongbu.importing.word.number_forms import circled
from tongbu.importing.writing.inline import clean, seen, shown_text
from tongbu.importing.writing.table import lines_in
from tongbu.markup.rendering import block as render_block
from tongbu.markup.rendering import inline as render_inline
from tongbu.model.text import LegalText, Unit
from tongbu.reading.lines import Block, BlockKind, split_blocks

_NUMBERS = re.compile(r"[\d０-９〇○零一二三四五六七八九十百千两廿卅第编分章节条之附件年月日（）()【】:：.．、\\＊*]*\Z")
_AROUND = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the source that what was written does not show, or shows otherwise; `after` is what stands before."""

    source: str
    written: str
    after: str


def kept_words(pieces: Sequence[Piece], notes: Sequence[Sequence[Line]]) -> str:
    """The words that the text is to show, in its order."""
    words = [_block_words(piece) for piece in pieces]
    for number, lines in enumerate(notes, 1):
        words.append(circled(number) + "".join(_line_words(line) for line in lines))
    return squeezed("".join(words))


def unaccounted(original: Original, paper: Paper) -> str:
    """Words of the source that stand neither in the text nor among what was set aside; "" as it ought to be.

    Words are counted, since the 版头 and pictures change places with nothing else.
    """
    kept = "".join(_block_words(piece) for piece in paper.pieces)
    aside = "".join(each.words for each in paper.aside)
    have = _counted(squeezed(kept + aside))
    missing: list[str] = []
    for char in squeezed("".join(words_of(original.blocks))):
        if have.get(char, 0):
            have[char] -= 1
        else:
            missing.append(char)
    return "".join(missing)


def unlike_account(original: Original) -> Iterator[Difference]:
    """Words that the file shows by its second account and the reader dropped, and those that it took in though hidden.

    Words are counted, since text boxes and footnotes change places with nothing else.
    """
    if original.shown is None:
        return
    lines = [squeezed(words) for words in (*words_of(original.blocks), *map(_note_words, original.notes))]
    shown = [squeezed(words) for words in original.shown]
    read, there = Counter("".join(lines)), Counter("".join(shown))
    made = Counter(squeezed("".join(original.made)))
    if dropped := there - (read - made):
        yield Difference(_named(dropped, shown, "".join(lines)), "", "")
    if taken_in := read - there - made:
        yield Difference("", _named(taken_in, lines, "".join(shown)), "")


def _note_words(lines: Sequence[Line]) -> str:
    return "".join(run.text for line in lines for run in line.runs)


def _named(characters: Counter[str], paragraphs: Sequence[str], others: str) -> str:
    """The paragraphs that have such characters and stand nowhere in the others; the characters where none does."""
    found = [each for each in paragraphs if each not in others and any(char in characters for char in each)]
    return "……".join(found) or "".join(characters.elements())


def shown_words(body: str) -> str:
    """The words that pages show of a body, block by block."""
    return squeezed("".join(_seen(block) for block in split_blocks(body, 1)))


def differences(wanted: str, written: str) -> tuple[Difference, ...]:
    """Where two texts differ; none where they are equal."""
    if wanted == written:
        return ()
    matcher = SequenceMatcher(None, wanted, written, autojunk=False)
    found = []
    for tag, start, end, at, to in matcher.get_opcodes():
        if tag != "equal":
            found.append(Difference(wanted[start:end], written[at:to], wanted[max(0, start - _AROUND) : start]))
    return tuple(found)


def lost_in_reading(body: str, text: LegalText) -> tuple[str, ...]:
    """Words of a body that the project's reader does not keep in the tree of the text, but for numbers and signs."""
    whole = squeezed("".join(block.text for block in split_blocks(body, 1)))
    lost: list[str] = []
    position = 0
    for piece in map(squeezed, _pieces(text)):
        if not piece:
            continue
        at = whole.find(piece, position)
        if at < 0:
            lost.append(piece)
            continue
        if not _NUMBERS.match(whole[position:at]):
            lost.append(whole[position:at])
        position = at + len(piece)
    if not _NUMBERS.match(whole[position:]):
        lost.append(whole[position:])
    return tuple(lost)


def _block_words(piece: Piece) -> str:
    block = piece.block
    if isinstance(block, Line):
        return _line_words(block)
    return "".join(_line_words(line) for line in lines_in((block,)))


def _line_words(line: Line) -> str:
    return "".join(shown_text(clean(run)) for run in line.runs)


def _counted(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for char in text:
        counts[char] = counts.get(char, 0) + 1
    return counts


def _seen(block: Block) -> str:
    if block.kind is BlockKind.AS_WRITTEN:
        return seen(str(render_block(block.text, lambda address: address)))
    return seen(str(render_inline(block.text, lambda address: address)))


def _pieces(text: LegalText) -> Iterator[str]:
    """The words of a text without its numbers, in reading order, with what closes the main text in its place."""
    yield text.title
    yield from text.notes
    yield text.addressee
    closing = [*text.attachments, *(text.signature.organs if text.signature else ())]
    line = text.signature.line if text.signature else None
    for unit in text.walk():
        if closing and (unit.level.value == "文本" or (line is not None and unit.line > line)):
            yield from closing
            closing = []
        yield from _own(unit)
    yield from closing


def _own(unit: Unit) -> Iterator[str]:
    yield unit.title
    yield unit.text
