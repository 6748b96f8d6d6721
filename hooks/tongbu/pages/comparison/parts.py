"""The rows of a comparison under the 编 章 节 they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tongbu.comparing import Block, Division
from tongbu.model.text import UnitLevel
from tongbu.pages.comparison.rows import RowWriter
from tongbu.pages.comparison.words import division_words
from tongbu.pages.views.comparison import ComparisonPart, ComparisonRow, DivisionRow

_DEPTHS = {UnitLevel.BOOK: 1, UnitLevel.CHAPTER: 2, UnitLevel.SECTION: 3}
_Stretch = tuple[list[int], tuple[ComparisonRow, ...]]
"""Positions of divisions whose headings stand together, and the rows up to the next heading."""


def parts_of(
    divisions: Sequence[Division], blocks: Sequence[Block], rows: Sequence[ComparisonRow], writer: RowWriter
) -> tuple[ComparisonPart, ...]:
    """Each heading stands before the block in which its first row is; no row is left out."""
    stretches = list(_stretches(divisions, blocks, rows))
    changes = _changes(divisions, stretches)
    return tuple(
        ComparisonPart(tuple(_heading(divisions[at], changes[at], writer) for at in heads), own)
        for heads, own in stretches
    )


def _stretches(
    divisions: Sequence[Division], blocks: Sequence[Block], rows: Sequence[ComparisonRow]
) -> Iterator[_Stretch]:
    owner = [position for position, block in enumerate(blocks) for _ in block.rows]
    heads: dict[int, list[int]] = defaultdict(list)
    for at, division in enumerate(divisions):
        heads[owner[division.first] if division.first < len(owner) else len(rows)].append(at)
    starts = sorted({0, len(rows), *heads})
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        own = tuple(rows[start:end])
        if own or heads[start]:
            yield heads[start], own


def _changes(divisions: Sequence[Division], stretches: Iterable[_Stretch]) -> Counter[int]:
    """How many rows changed below each division; a division that is gone has none: what follows belongs before it."""
    found: Counter[int] = Counter()
    current = None
    for heads, rows in stretches:
        current = next((at for at in reversed(heads) if divisions[at].new), current)
        if current is not None:
            found[current] += sum(row.changed for row in rows)
    return found


def _heading(division: Division, changes: int, writer: RowWriter) -> DivisionRow:
    heading, sentence = division_words(division)
    unit = division.new or division.old
    if unit is None:
        raise ValueError("a division of neither text")
    own_id = writer.give(f"{'new' if division.new else 'old'}-{unit.anchor}") if unit.anchor else ""
    return DivisionRow(own_id, _DEPTHS.get(unit.level, 2), heading, sentence, division.relation.value, changes)
