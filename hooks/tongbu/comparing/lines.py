"""款, 项 and 目 of a changed stretch side by side, so that words are compared with the words they replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongbu.comparing.grams import bag, dice
from tongbu.comparing.moves import Sentence

Line = tuple[Sentence, ...]
_LEAST_ALIKE = 0.3
_MOST_PAIRS = 10_000


def beside(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[tuple[Line, Line]]:
    """Lines of both sides in pairs or runs; one side of a run may be empty. Their order is kept."""
    before, after = _lines(old), _lines(new)
    i = j = 0
    for row, column in [*_pairs(before, after), (len(before), len(after))]:
        left, right = _flat(before[i:row]), _flat(after[j:column])
        if left or right:
            yield left, right
        if row < len(before):
            yield before[row], after[column]
        i, j = row + 1, column + 1


def _lines(sentences: Sequence[Sentence]) -> list[Line]:
    lines: list[list[Sentence]] = [[]]
    for sentence in sentences:
        lines[-1].append(sentence)
        if sentence.text.endswith("\n"):
            lines.append([])
    return [tuple(line) for line in lines if line]


def _flat(lines: Sequence[Line]) -> Line:
    return tuple(sentence for line in lines for sentence in line)


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> list[tuple[int, int]]:
    """The pairs with the greatest sum of likeness that keep the order of both sides."""
    if min(len(old), len(new)) == 0 or len(old) == len(new) == 1 or len(old) * len(new) > _MOST_PAIRS:
        return []
    bags, others = [bag(_words(line)) for line in old], [bag(_words(line)) for line in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[dice(one, other) for other in others] for one in bags]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            together = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _LEAST_ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    return list(_path(best, alike))


def _path(best: Sequence[Sequence[float]], alike: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(alike) and j < len(alike[0]) and best[i][j]:
        if alike[i][j] >= _LEAST_ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _words(line: Line) -> str:
    return "".join(sentence.text for sentence in line if not sentence.moved)
