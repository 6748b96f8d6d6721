"""A changed article as orders about its 款 and 项."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from tongbu.amending.checking import plain
from tongbu.amending.provisions import Node
from tongbu.amending.wording import Order, numbered, quoted

_LIKE = 0.5
_MOST_ITEMS = 2
Pair = tuple[int | None, int | None]


def paragraph_orders(old: Sequence[Node], new: Sequence[Node]) -> list[Order] | None:
    """Orders about single 款 and 项; None where most of the article changes, and the whole is better said."""
    pairs = list(_changed(old, new))
    if not pairs or any(node.style >= 0 for node in (*old, *new)):
        return None
    alone = len(old) == len(new) == 1
    if not alone and 2 * len(pairs) > max(2, len(new)):
        return None
    orders: list[Order] = []
    for i, j in pairs:
        found = _paragraph(old, new, i, j, alone)
        if found is None:
            return None
        orders += found
    return orders


def _paragraph(
    old: Sequence[Node], new: Sequence[Node], i: int | None, j: int | None, alone: bool
) -> list[Order] | None:
    if i is None and j is not None:
        return [Order("", f"增加一款，作为{numbered(j + 1, '款')}：{quoted(_lines(new[j]))}")]
    if j is None and i is not None:
        return [Order("删去", f"{numbered(i + 1, '款')}。")]
    if i is None or j is None:
        return None
    if i == j and (items := _items(old[i], new[j], "" if alone else numbered(i + 1, "款"))):
        return items
    if alone:
        return None
    becomes = "" if i == j else f"改为{numbered(j + 1, '款')}，"
    return [Order("将", f"{numbered(i + 1, '款')}{becomes}修改为：{quoted(_lines(new[j]))}")]


def _items(old: Node, new: Node, paragraph: str) -> list[Order] | None:
    """Orders about items of a 款 whose own words stay; None where that does not do."""
    if plain([old.text]) != plain([new.text]) or not old.children or not new.children:
        return None
    if any(each.style or (each.marker == "") for each in (*old.children, *new.children)):
        return None
    orders = []
    for i, j in _changed(old.children, new.children, lambda node: plain([line.rstrip("；。") for line in _bare(node)])):
        if j is None:
            orders.append(Order("删去", f"{paragraph}{numbered((i or 0) + 1, '项')}。"))
        elif i is None:
            words = quoted(_lines(new.children[j]))
            orders.append(Order("", f"{paragraph}增加一项，作为{numbered(j + 1, '项')}：{words}"))
        else:
            becomes = "" if i == j else f"改为{numbered(j + 1, '项')}，"
            words = quoted(_lines(new.children[j]))
            orders.append(Order("将", f"{paragraph}{numbered(i + 1, '项')}{becomes}修改为：{words}"))
    return orders if 0 < len(orders) <= _MOST_ITEMS else None


def _changed(
    old: Sequence[Node], new: Sequence[Node], key: Callable[[Node], str] = lambda node: plain(_lines(node))
) -> Iterator[Pair]:
    """Pairs of nodes that differ, those only deleted, those only added; what is the same stands still."""
    mine, theirs = [key(node) for node in old], [key(node) for node in new]
    for tag, i, k, j, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _beside(mine, theirs, range(i, k), range(j, m))


def _beside(mine: Sequence[str], theirs: Sequence[str], left: range, right: range) -> Iterator[Pair]:
    """Old and new ones beside each other in order, as far as they are alike."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
        return
    first = left.start
    for j in right:
        likeness = {i: Indel.normalized_similarity(mine[i], theirs[j]) for i in range(first, left.stop)}
        best = max(likeness, key=lambda i: likeness[i], default=None)
        if best is None or likeness[best] < _LIKE:
            yield None, j
            continue
        yield from ((i, None) for i in range(first, best))
        yield best, j
        first = best + 1
    yield from ((i, None) for i in range(first, left.stop))


def _lines(node: Node) -> list[str]:
    return [each.marker + each.text for each in node.walk()]


def _bare(node: Node) -> list[str]:
    return [each.text for each in node.walk()]
