"""Terms that were replaced by others throughout a text (统一替换): explained once, not a hundred times."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tongbu.comparing.comparison import Replacement
from tongbu.comparing.inline import Span, SpanKind, inline_changes
from tongbu.comparing.passages import Passage

_LEAST_PASSAGES = 3
_LONGEST = 24
_WIDEST = 8
_LEAST_SHARE = 0.9
_NUMBER = re.compile(r"[零〇一二三四五六七八九十百千万亿两]+(?:年|月|日|元|万|倍|条|款|项|人|次|个)")
_TERM = re.compile(r"[\u3400-\u9fffA-Za-z]+")


def replacements(amended: Iterable[tuple[Passage, Passage]]) -> tuple[Replacement, ...]:
    """The terms replaced in at least three passages and, where they still stand, hardly ever kept; the commonest first.

    Words around a replacement that are always the same are part of the term: 卫生[行政→健康]部门.
    """
    places: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    passages: dict[tuple[str, str], set[int]] = defaultdict(set)
    texts = list(amended)
    for at, (old, new) in enumerate(texts):
        spans = inline_changes(old.text, new.text)
        for before, after, left, right in _replaced(spans):
            places[before, after].append((left, right))
            passages[before, after].add(at)
    found = [pair for pair in places if len(passages[pair]) >= _LEAST_PASSAGES]
    result = []
    for before, after in found:
        count = len(places[before, after])
        left, right = _around(places[before, after])
        term = Replacement(left + before + right, left + after + right, count)
        if count >= _LEAST_SHARE * (count + _standing(texts, term)):
            result.append(term)
    return tuple(sorted(result, key=lambda term: (-term.count, term.old)))


def _replaced(spans: Sequence[Span]) -> Iterator[tuple[str, str, str, str]]:
    """Each short replacement with the words directly before and after it."""
    for at in range(len(spans) - 1):
        one, other = spans[at], spans[at + 1]
        if one.kind is not SpanKind.DELETED or other.kind is not SpanKind.ADDED:
            continue
        if _is_term(one.text) and _is_term(other.text):
            left = spans[at - 1].text if at and spans[at - 1].kind is SpanKind.SAME else ""
            right = spans[at + 2].text if at + 2 < len(spans) and spans[at + 2].kind is SpanKind.SAME else ""
            yield one.text, other.text, left[-_WIDEST:], right[:_WIDEST]


def _is_term(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_TERM.fullmatch(text)) and not _NUMBER.search(text)


def _around(places: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The words that nearly all places have directly before and after."""
    left = _common([before[::-1] for before, _ in places])[::-1]
    return left, _common([after for _, after in places])


def _common(texts: Sequence[str]) -> str:
    result = ""
    while len(result) < _WIDEST:
        following = Counter(text[len(result) : len(result) + 1] for text in texts if text.startswith(result))
        letter, count = following.most_common(1)[0]
        if not letter or count < len(texts) or not _TERM.fullmatch(letter):
            break
        result += letter
    return result


def _standing(texts: Sequence[tuple[Passage, Passage]], term: Replacement) -> int:
    """How often the old term was left standing in passages that have both versions."""
    return sum(min(old.text.count(term.old), new.text.count(term.old) - _inside(new.text, term)) for old, new in texts)


def _inside(text: str, term: Replacement) -> int:
    """How often the old term is only seen as a part of the new one."""
    return text.count(term.new) * term.new.count(term.old)
