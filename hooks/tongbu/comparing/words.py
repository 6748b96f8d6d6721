"""The smallest pieces a change may be cut into: words; a number, date, title or article number stays whole."""

from __future__ import annotations

import re

from tongbu.model.numeral import NUMERAL

_DIGITS = r"[0-9０-９]"
_WHOLE = re.compile(
    r"《[^《》\n]{1,80}》"
    rf"|第\s?[（(]?{NUMERAL}[）)]?\s?[编章节条款项目](?:之[一二三四五六七八九十]+)?"
    rf"|{_DIGITS}{{1,4}}\s?年(?:\s?{_DIGITS}{{1,2}}\s?月(?:\s?{_DIGITS}{{1,2}}\s?日)?)?"
    rf"|{_DIGITS}{{1,2}}\s?月\s?{_DIGITS}{{1,2}}\s?日"
    rf"|{_DIGITS}+(?:[.,．，]{_DIGITS}+)*(?:[^\S\n]?[%％‰])?"
    r"|[A-Za-z]+"
    r"|(?P<run>[\u3400-\u9fff〇]+)"
    r"|.",
    re.DOTALL,
)
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两")
_SENTENCE = re.compile(r"[^。；\n]*[。；\n]|[^。；\n]+")
ITEM_NUMBER = re.compile(r"[（(][一二三四五六七八九十百]+[）)]|[0-9０-９]{1,2}(?:、|[.．](?![0-9０-９]))")


def words(text: str) -> list[str]:
    """The pieces of a text; joined, they are the text."""
    if ITEM_NUMBER.fullmatch(text):
        return [text]
    pieces: list[str] = []
    for match in _WHOLE.finditer(text):
        if match["run"]:
            pieces.extend(_words_of(match["run"]))
        else:
            pieces.append(match[0])
    return pieces


def sentences(text: str) -> list[str]:
    """The sentences of a text, with the number of an item as a piece of its own; joined, they are the text."""
    pieces: list[str] = []
    for sentence in _SENTENCE.findall(text):
        starts_line = not pieces or pieces[-1].endswith("\n")
        number = ITEM_NUMBER.match(sentence) if starts_line else None
        if number:
            pieces.append(number[0])
            sentence = sentence[number.end() :]
        if sentence:
            pieces.append(sentence)
    return pieces


def _words_of(run: str) -> list[str]:
    """Dictionary words, but for numerals, which the dictionary cuts where it likes: 二百|三十四."""
    pieces = _cut(run)
    if _NUMERALS.isdisjoint(run):
        return pieces
    joined: list[str] = []
    for word in pieces:
        if joined and joined[-1][-1] in _NUMERALS and word[0] in _NUMERALS:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _cut(run: str) -> list[str]:
    """Words by dictionary alone: what is unknown falls into letters, the same on every machine."""
    from rjieba import cut  # takes a fifth of a second, which commands that compare nothing need not spend

    return cut(run, hmm=False)
