"""Three ways to align articles that others use, to be measured on the same pairs as ours."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process

from comparing.score_pairs import Link
from tongbu.comparing.passages import Passage

Labels = Sequence[Passage]
_LEAST_RATIO = 40.0


def same_number(old: Labels, new: Labels) -> set[Link]:
    """An article belongs to the one of the same number."""
    numbers = {each.unit.label for each in new}
    return _whole(old, new, {(each.unit.label, each.unit.label) for each in old if each.unit.label in numbers})


def difflib_blocks(old: Labels, new: Labels) -> set[Link]:
    """`difflib.SequenceMatcher` over the articles' words; replaced runs are paired in order."""
    matcher = difflib.SequenceMatcher(
        None, [each.folded for each in old], [each.folded for each in new], autojunk=False
    )
    pairs: set[Link] = set()
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            both = zip(old[start:end], new[begin:stop], strict=False)
            pairs |= {(one.unit.label, other.unit.label) for one, other in both}
    return _whole(old, new, pairs)


def greedy_ratio(old: Labels, new: Labels) -> set[Link]:
    """The most alike pair first (edit ratio of all pairs), each article once."""
    table = process.cdist([each.folded for each in old], [each.folded for each in new], scorer=fuzz.ratio)
    ranked = sorted((-table[i, j], i, j) for i in range(len(old)) for j in range(len(new)))
    rows: set[int] = set()
    columns: set[int] = set()
    pairs: set[Link] = set()
    for value, i, j in ranked:
        if -value < _LEAST_RATIO:
            break
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.add((old[i].unit.label, new[j].unit.label))
    return _whole(old, new, pairs)


BASELINES: dict[str, Callable[[Labels, Labels], set[Link]]] = {
    "同号相配": same_number,
    "difflib": difflib_blocks,
    "逐对贪心": greedy_ratio,
}


def _whole(old: Labels, new: Labels, pairs: set[Link]) -> set[Link]:
    """The pairs, and what is left as deleted and added."""
    before, after = {one for one, _ in pairs}, {other for _, other in pairs}
    deleted = {(each.unit.label, "") for each in old if each.unit.label not in before}
    return pairs | deleted | {("", each.unit.label) for each in new if each.unit.label not in after}
