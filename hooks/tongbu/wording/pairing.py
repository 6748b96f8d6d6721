"""Brackets, title marks and quotation marks that do not pair off, or do not nest as GB/T 15834-2011 has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tongbu.wording.entry import Hit

OPENING = "《〈（“‘〔【「"
CLOSING = "》〉）”’〕】」"
MARKS = f"{OPENING}{CLOSING}()\n"
"""What is looked at; half-width brackets only where they meet full-width ones."""
UNOPENED, UNCLOSED, MIXED, TITLE_IN_TITLE, QUOTE_IN_QUOTE = "缺左半", "缺右半", "半角全角混用", "书名号套用", "引号套用"
NAMES = (UNOPENED, UNCLOSED, MIXED, TITLE_IN_TITLE, QUOTE_IN_QUOTE)

_PARTNER = dict(zip((*OPENING, "("), (*CLOSING, ")"), strict=True))
_PLAIN = ("（）", "〔〕", "〈〉", "‘’", "【】", "「」", "()")
_LONGEST_NOTE = 8
"""So many lines a 题注 in round brackets goes on at most."""
_ENDS = (*"。；：！？…|", "")
_BETWEEN = "\n \t　*_#>"


def unpaired(text: str, marks: Sequence[int]) -> Iterator[tuple[str, Hit]]:
    """Every mark without its partner, and every title or quotation in one of its own kind; with the fault's name.

    Brackets and title marks pair off within their paragraph, a 题注 in round brackets within a few; quotation marks go
    on over paragraphs, as where an amending decision quotes a whole article.
    """
    if _is_in_order("".join([text[at] for at in marks])):
        return
    open_: list[int] = []
    for at in marks:
        mark = text[at]
        if mark == "\n":
            if open_ and text[at + 1 : at + 2] in ("\n", ""):
                yield from _at_end_of_paragraph(text, at, open_)
        elif mark in _PARTNER:
            if mark in "《“" and (outer := _same(text, open_, mark)) is not None:
                yield from _nested(text, outer, at, open_)
            open_.append(at)
        else:
            yield from _closed(text, at, open_)
    yield from ((UNCLOSED, Hit(at, at + 1, "")) for at in open_ if text[at] != "(")


def _is_in_order(sequence: str) -> bool:
    """Whether nothing but plain pairs is there, as in nearly every text: told at once."""
    for pair in _PLAIN:
        sequence = sequence.replace(pair, "")
    if "《《" in sequence or "““" in sequence:
        return False
    for pair in ("《》", "“”", "（）"):
        sequence = sequence.replace(pair, "")
    return not sequence.strip("\n")


def _closed(text: str, at: int, open_: list[int]) -> Iterator[tuple[str, Hit]]:
    mark = text[at]
    partner = next((index for index in reversed(range(len(open_))) if _PARTNER[text[open_[index]]] == mark), None)
    if partner is not None:
        for left in open_[partner + 1 :]:
            if text[left] != "(":
                yield UNCLOSED, Hit(left, left + 1, "")
        del open_[partner:]
    elif open_ and (text[open_[-1]], mark) in (("（", ")"), ("(", "）")):
        left = open_.pop()
        wrong, right = (left, "（") if text[left] == "(" else (at, "）")
        yield MIXED, Hit(wrong, wrong + 1, right)
    elif mark != ")" and not _is_apostrophe(text, at):
        yield UNOPENED, Hit(at, at + 1, "")


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether ’ stands in a foreign word or for feet and minutes."""
    return text[at] == "’" and text[at - 1 : at].isascii()


def _same(text: str, open_: Sequence[int], mark: str) -> int | None:
    """The innermost open mark, if it is the same and only brackets stand between."""
    inner = [at for at in open_ if text[at] not in "（("]
    return inner[-1] if inner and text[inner[-1]] == mark else None


def _nested(text: str, outer: int, at: int, open_: list[int]) -> Iterator[tuple[str, Hit]]:
    """A title mark or quotation mark inside one of its kind, or after one that was never closed."""
    mark, close = text[at], _PARTNER[text[at]]
    limit = text.find("\n", at)
    line = text[at : limit if limit >= 0 else len(text)]
    inner = re.match(f"{mark}([^{mark}{close}]*){close}", line)
    if mark == "“" and not text[outer:at].rpartition("\n\n")[2].strip(_BETWEEN) and "\n\n" in text[outer:at]:
        open_.remove(outer)  # each paragraph of a long quotation begins with a mark of its own
    elif inner and _closes(line[inner.end() :], mark, close):
        if mark == "《":
            yield TITLE_IN_TITLE, Hit(at, at + inner.end(), f"〈{inner[1]}〉")
        else:
            yield QUOTE_IN_QUOTE, Hit(at, at + inner.end(), f"‘{inner[1]}’")
    else:
        open_.remove(outer)
        yield UNCLOSED, Hit(outer, outer + 1, "")


def _closes(rest: str, mark: str, close: str) -> bool:
    """Whether the outer mark is closed in the rest of the line."""
    depth = 0
    for character in rest:
        depth += (character == mark) - (character == close)
        if depth < 0:
            return True
    return False


def _at_end_of_paragraph(text: str, at: int, open_: list[int]) -> Iterator[tuple[str, Hit]]:
    kept: list[int] = []
    for left in open_:
        if text[left] in "“‘「" or _goes_on(text, left, at):
            kept.append(left)
        elif text[left] != "(":
            yield UNCLOSED, Hit(left, left + 1, "")
    open_[:] = kept


def _goes_on(text: str, left: int, at: int) -> bool:
    """Whether a mark opened a few lines ago may be closed later: a 题注, or a line broken in a sentence."""
    if text.count("\n", left, at) >= _LONGEST_NOTE:
        return False
    is_note = text[left] == "（" and text[max(0, left - 1) : left] in ("\n", "　", " ", "")
    return is_note or text[at - 1 : at] not in _ENDS
