"""Which attachments (附件) were added, deleted or amended, each told once however many rows it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tongbu.comparing.comparison import Annex, Change, Row
from tongbu.comparing.passages import Passage
from tongbu.model.text import Unit

_UNCHANGED = (Change.SAME, Change.RENUMBERED)


def annexes(old: Iterable[Passage], new: Iterable[Passage], rows: Sequence[Row]) -> Iterator[Annex]:
    """The attachments that changed, in the order of the new text, then those that are gone; `rows` are all rows."""
    before, after = _names(old), _names(new)
    if not before and not after:
        return
    for name in dict.fromkeys(after.values()):
        own = [row for row in rows if any(after.get(_key(unit)) == name for unit in row.new)]
        sources = {before[_key(unit)] for row in own for unit in row.old if _key(unit) in before}
        lost = (row for row in rows if not row.new and any(before.get(_key(unit)) in sources for unit in row.old))
        if all(not row.old for row in own):
            yield Annex(name, Change.ADDED)
        elif any(row.relation not in _UNCHANGED for row in (*own, *lost)):
            yield Annex(name, Change.AMENDED)
    for name in dict.fromkeys(before.values()):
        own = [row for row in rows if any(before.get(_key(unit)) == name for unit in row.old)]
        if all(not row.new for row in own):
            yield Annex(name, Change.DELETED)


def _names(passages: Iterable[Passage]) -> Mapping[tuple[int, str], str]:
    """The attachment of each passage that stands in one, in the order of the text."""
    placed = sorted((each.unit.line, each.unit.label, each.annex) for each in passages if each.annex)
    return {(line, label): name for line, label, name in placed}


def _key(unit: Unit) -> tuple[int, str]:
    return unit.line, unit.label
