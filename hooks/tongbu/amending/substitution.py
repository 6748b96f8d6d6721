"""Words replaced inside a text, several at once, so that one replacement never meets the words of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tongbu.comparing.folding import fold
from tongbu.model.numeral import CHINESE_DIGITS

_DIGIT = rf"[{CHINESE_DIGITS}万亿\d]"
_PAUSES = "、，；"
_STOPS = "、，；。："
_JOINT = re.compile(r"以及|和|及|或者|并")
_JOINED = re.compile(r"以及|[和及与或的]")
_CITED = re.compile(r"第[^，。]{1,12}[条款项]\Z")
_LONGEST_TERM = 12


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words and what stands there afterwards; `occurrence` is the only one meant, 0 for all.

    With `beside` the words stay, and `new` is put after (1) or before (-1) them.
    """

    found: str
    new: str
    occurrence: int = 0
    beside: int = 0


def substitute(text: str, wanted: Sequence[Substitution]) -> tuple[str, list[bool]]:
    """The text after all substitutions, and for each whether its words were there; longer words go before shorter.

    Decisions leave punctuation to the reader: none is left doubled by a deletion, and words put beside others are
    joined to them as those are to their neighbours.
    """
    matches: list[tuple[int, int, int]] = []
    present = []
    for index, each in enumerate(wanted):
        spans = _spans(text, each)
        present.append(bool(spans))
        matches += [(start, end, index) for start, end in spans]
    matches.sort(key=lambda span: (span[0], -span[1]))
    position = 0
    parts: list[str] = []
    for start, end, index in matches:
        if start < position:
            continue
        kept = text[position:start]
        new = _instead(text, start, end, wanted[index])
        if not new:
            kept, end = _closed_up(kept, text, end)
        parts += [kept, new]
        position = end
    return "".join([*parts, text[position:]]), present


def _instead(text: str, start: int, end: int, wanted: Substitution) -> str:
    words, new = text[start:end], wanted.new
    if wanted.beside > 0:
        return words + _glue(words, new, text[end : end + 1]) + new
    if wanted.beside < 0:
        return new + _glue(new, words, "") + words
    return new


def _glue(before: str, after: str, following: str) -> str:
    """The mark between words and those put after them, where the decision writes none."""
    if before[-1:] in _STOPS or after[:1] in _STOPS or not after or _JOINED.match(after):
        return ""
    if following == "、" or _parallel(before, after):
        return "、"
    return "，" if following and following in "，。；" else ""


def _parallel(one: str, other: str) -> bool:
    """Whether two terms stand side by side: 婴幼儿配方乳粉、婴幼儿配方液态乳, 第三条、第四条."""
    if max(len(one), len(other)) > _LONGEST_TERM:
        return False
    return one[:2] == other[:2] or one[-1] == other[-1] or bool(_CITED.search(one) and _CITED.search(other))


def _closed_up(before: str, text: str, end: int) -> tuple[str, int]:
    """What stands before deleted words, and where the rest begins, without a mark that has lost its meaning."""
    following = text[end : end + 1]
    if before.endswith(tuple(_PAUSES)) and (not following or following in _STOPS or _JOINT.match(text, end)):
        return (before if not following else before[:-1]), end
    if following and following in _PAUSES and (not before or before[-1] in "。；："):
        return before, end + 1
    return before, end


def _spans(text: str, wanted: Substitution) -> list[tuple[int, int]]:
    spans = [match.span() for match in _bounded(wanted.found).finditer(text)]
    if not spans:
        spans = [match.span() for match in re.finditer(re.escape(wanted.found), text)] or _folded(text, wanted.found)
    if wanted.occurrence:
        return spans[wanted.occurrence - 1 : wanted.occurrence]
    return spans


@lru_cache(maxsize=1024)
def _bounded(found: str) -> re.Pattern[str]:
    """The words, not as a part of a longer number: 一万元 is not in 十一万元."""
    before = rf"(?<!{_DIGIT})" if re.match(_DIGIT, found) else ""
    after = rf"(?!{_DIGIT})" if re.search(rf"{_DIGIT}\Z", found) else ""
    return re.compile(before + re.escape(found) + after)


def _folded(text: str, found: str) -> list[tuple[int, int]]:
    """Where the words stand with other spaces, width or style of punctuation."""
    sought = fold(found)
    if not sought or sought not in fold(text):
        return []
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = fold(sign)
        letters.append(plain)
        places += [place] * len(plain)
    spans = re.finditer(re.escape(sought), "".join(letters))
    return [(places[span.start()], places[span.end() - 1] + 1) for span in spans]
