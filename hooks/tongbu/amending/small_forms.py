"""A changed article as orders about words: 将第X条中的“A”修改为“B”; where one or two short replacements say it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tongbu.amending.checking import plain
from tongbu.amending.provisions import Node
from tongbu.amending.substitution import Substitution, substitute
from tongbu.amending.wording import Order, numbered, quoted
from tongbu.comparing.inline import SpanKind, inline_changes
from tongbu.comparing.words import words

_MOST = 2
_LONGEST = 40


@dataclass(frozen=True)
class _Edit:
    """Words of a cell and what stands there afterwards."""

    start: int
    end: int
    new: str


def word_orders(old: Sequence[Node], new: Sequence[Node]) -> list[Order] | None:
    """The orders that make the new 款 of the old ones; None where words alone do not, or only with many orders."""
    before, after = list(_cells(old)), list(_cells(new))
    if [(place, node.marker) for place, node in before] != [(place, node.marker) for place, node in after]:
        return None
    orders: list[Order] = []
    count = 0
    for (place, node), (_, other) in zip(before, after, strict=True):
        if plain([node.text]) != plain([other.text]):
            found = _replacements(node.text, other.text)
            count += len(found)
            if not found or count > _MOST:
                return None
            orders.append(_order(place, found))
    return orders or None


def _cells(nodes: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """Every 款 and 项 with its place; what is below an item is one with it."""
    for at, node in enumerate(nodes, 1):
        paragraph = numbered(at, "款") if len(nodes) > 1 else ""
        yield paragraph, node
        for number, child in enumerate(node.children, 1):
            for each in child.walk():
                yield paragraph + numbered(number, "项"), each


def _replacements(old: str, new: str) -> list[Substitution]:
    """The words to be replaced or deleted in a cell; none where that cannot be said shortly, or is most of it."""
    found: list[Substitution] = []
    edits = list(_edits(old, new))
    if 2 * sum(edit.end - edit.start for edit in edits) > len(old):
        return []
    for edit in edits:
        gone = old[edit.start : edit.end]
        without = old[: edit.start] + old[edit.end :]
        if not edit.new and old.count(gone) == 1 and substitute(old, [Substitution(gone, "")])[0] == without:
            found.append(Substitution(gone, ""))
        elif wide := _widened(old, edit):
            found.append(Substitution(old[wide.start : wide.end], wide.new))
        else:
            return []
    return found


def _order(place: str, found: Sequence[Substitution]) -> Order:
    """将第二款中的“A”修改为“B”，删去“C”: what is said of one place is one order."""
    first, *rest = found
    said = [f"{place}中的{_said(first)}", *(f"{'' if each.new else '删去'}{_said(each)}" for each in rest)]
    whole = "，".join(said)
    return Order("将" if first.new else "删去", whole if whole.endswith("。”") else f"{whole}。")


def _said(each: Substitution) -> str:
    return f"{quoted([each.found])}修改为{quoted([each.new])}" if each.new else quoted([each.found])


def _edits(old: str, new: str) -> Iterator[_Edit]:
    """The replacements between two cells; one that covers all where sentences changed places."""
    spans = inline_changes(old, new)
    if any(span.kind in (SpanKind.MOVED_AWAY, SpanKind.MOVED_HERE) for span in spans):
        yield _Edit(0, len(old), new)
        return
    position = start = 0
    added, open_ = "", False
    for span in spans:
        if span.kind is SpanKind.SAME:
            if open_:
                yield _Edit(start, position, added)
            position += len(span.text)
            added, open_ = "", False
            continue
        if not open_:
            start, open_ = position, True
        if span.kind is SpanKind.DELETED:
            position += len(span.text)
        else:
            added += span.text
    if open_:
        yield _Edit(start, position, added)


def _widened(old: str, edit: _Edit) -> _Edit | None:
    """The replacement with as many words around it as make it the only one; None where it grows too long."""
    borders = [0, *accumulate(len(word) for word in words(old))]
    start, end, new = edit.start, edit.end, edit.new
    left = True
    while start == end or old.count(old[start:end]) != 1 or not new:
        before = max((border for border in borders if border < start), default=start)
        after = min((border for border in borders if border > end), default=end)
        if before == start and after == end:
            return None
        if (left and before < start) or after == end:
            new, start = old[before:start] + new, before
        else:
            new, end = new + old[end:after], after
        left = not left
        if end - start > _LONGEST:
            return None
    return _Edit(start, end, new) if end - start <= _LONGEST and len(new) <= _LONGEST else None
