"""Terms that were replaced by others throughout a text (统一替换): explained once, not a hundred times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from tongbu.comparing.comparison import Replacement
from tongbu.comparing.inline import Span, SpanKind, inline_changes
from tongbu.comparing.passages import Passage
from tongbu.comparing.words import words

_LEAST_PASSAGES = 3
_MOST_TERMS = 40
_LONGEST = 24
_WIDEST = 8
"""Letters that a term may take from each side of what changed, out of a window large enough to find words in."""
_WINDOW = 16
_LEAST_SHARE = 0.9
"""Of all places where the old term stood in both versions, so many must have changed."""
_NUMBER = re.compile(r"[零〇一二三四五六七八九十百千万亿两]+(?:年|月|日|元|万|倍|条|款|项|人|次|个)")
_RULING = re.compile(r"[省市县区乡镇]级|以上|以下|不得|可以|应当|必须")
"""What changes who may or must do what is no matter of terms, however often it changes."""
_NEAR = 2
_CHANGED = (SpanKind.DELETED, SpanKind.ADDED)
_NOTHING = Span(SpanKind.SAME, "")
_TERM = re.compile(r"[\u3400-\u9fffA-Za-z]+")


def replacements(amended: Iterable[tuple[Passage, Passage]]) -> tuple[Replacement, ...]:
    """The terms replaced in at least three passages and, where they still stand, hardly ever kept; the commonest first.

    Words around a replacement that are always the same are part of the term: 卫生[行政→健康]部门.
    """
    places: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    passages: dict[tuple[str, str], set[int]] = defaultdict(set)
    texts = list(amended)
    if len(texts) < _LEAST_PASSAGES:
        return ()
    for at, (old, new) in enumerate(texts):
        spans = inline_changes(old.text, new.text)
        for before, after, left, right in _replaced(spans):
            places[before, after].append((left, right))
            passages[before, after].add(at)
    often = [pair for pair in places if len(passages[pair]) >= _LEAST_PASSAGES]
    found = sorted(often, key=lambda pair: (-len(places[pair]), pair))[:_MOST_TERMS]
    result = []
    for before, after in found:
        count = len(places[before, after])
        left, right = _around(places[before, after])
        term = Replacement(left + before + right, left + after + right, count)
        if _NUMBER.search(term.old) or not (term.is_name or _is_other_word(before, after)):
            continue
        if count >= _LEAST_SHARE * (count + _standing(texts, term)):
            result.append(term)
    return tuple(sorted(_outermost(result), key=lambda term: (-term.count, term.old)))


def _outermost(terms: Sequence[Replacement]) -> set[Replacement]:
    """The terms without those that say the same in fewer letters, or no more often in more."""
    known = set(terms)
    return {
        term
        for term in known
        if not any(
            other != term and other.old in term.old and other.new in term.new and other.count >= term.count
            for other in known
        )
    }


def _replaced(spans: Sequence[Span]) -> Iterator[tuple[str, str, str, str]]:
    """Each short replacement with the words directly before and after it.

    Where words were only added or dropped, the term is they and the two letters before, and they and the two after.
    """
    for at, (one, other) in enumerate(zip(spans, [*spans[1:], _NOTHING], strict=True)):
        before, after, size = one.text, other.text, 2
        if one.kind is not SpanKind.DELETED or other.kind is not SpanKind.ADDED:
            if one.kind not in _CHANGED or (at and spans[at - 1].kind in _CHANGED):
                continue
            size = 1
            before, after = (one.text, "") if one.kind is SpanKind.DELETED else ("", one.text)
        left = spans[at - 1].text if at and spans[at - 1].kind is SpanKind.SAME else ""
        right = spans[at + size].text if at + size < len(spans) and spans[at + size].kind is SpanKind.SAME else ""
        if before and after:
            candidates = [(before, after, left, right)]
        else:
            near, next_ = left[-_NEAR:], right[:_NEAR]
            candidates = [
                (near + before, near + after, left[:-_NEAR], right),
                (before + next_, after + next_, left, right[_NEAR:]),
            ]
        for old, new, around, behind in candidates:
            if _is_term(old) and _is_term(new):
                yield old, new, around[-_WINDOW:], behind[:_WINDOW]


def _is_other_word(before: str, after: str) -> bool:
    """Whether one word took the other's place: words only added or dropped change what is said, and are no terms."""
    return before not in after and after not in before


def _is_term(text: str) -> bool:
    if len(text) > _LONGEST or not _TERM.fullmatch(text):
        return False
    return not _NUMBER.search(text) and not _RULING.search(text)


def _around(places: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The whole words that all places have directly before and after."""
    left = _common([before[::-1] for before, _ in places])
    right = _common([after for _, after in places])
    before, after = places[0]
    return "".join(reversed(_nearest(reversed(words(before)), left))), "".join(_nearest(words(after), right))


def _common(texts: Sequence[str]) -> int:
    """How many letters all texts begin with."""
    size = 0
    while (
        size < _WIDEST and len({text[: size + 1] for text in texts}) == 1 and _TERM.fullmatch(texts[0][size : size + 1])
    ):
        size += 1
    return size


def _nearest(pieces: Iterable[str], size: int) -> list[str]:
    """The first pieces that together take no more than `size` letters."""
    found = list(pieces)
    ends = accumulate(map(len, found))
    return [piece for piece, end in zip(found, ends, strict=True) if end <= size]


def _standing(texts: Sequence[tuple[Passage, Passage]], term: Replacement) -> int:
    """How often the old term was left standing in passages that have both versions."""
    return sum(min(old.text.count(term.old), new.text.count(term.old) - _inside(new.text, term)) for old, new in texts)


def _inside(text: str, term: Replacement) -> int:
    """How often the old term is only seen as a part of the new one."""
    return text.count(term.new) * term.new.count(term.old)
