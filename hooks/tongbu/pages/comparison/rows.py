"""The rows of a comparison page: each block with its permanent link, its words and both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tongbu.comparing import Block, Change, Extent, Place, in_words
from tongbu.model.text import Unit
from tongbu.pages.comparison.pieces import Paragraph, own_label, pieces_of
from tongbu.pages.views.comparison import ComparisonRow, Side, StripView
from tongbu.pages.views.parts import Link

Address = Callable[[str], str]
"""From an anchor in a document to the address of that place, or "" for none."""
Behind = Callable[[Block], tuple[Link, ...]]
"""From what changed to the public's opinions because of which it did."""

_FORMAL = (Change.SAME, Change.RENUMBERED)


class RowWriter:
    """Writes rows; every fragment identifier is given out once."""

    def __init__(self, address_old: Address, address_new: Address, behind: Behind) -> None:
        self._address_old, self._address_new, self._behind = address_old, address_new, behind
        self._given: set[str] = set()
        self._unnamed = 0

    def rows(self, blocks: Iterable[Block]) -> Iterator[ComparisonRow]:
        """One row for each block, in order."""
        return (self._row(block) for block in blocks)

    def _row(self, block: Block) -> ComparisonRow:
        own = self._own_id(block)
        pieces = pieces_of(block)
        relation, extent = block.relation, block.extent
        old = tuple(self._sides("old", block.old, pieces.old, self._address_old))
        new = tuple(self._sides("new", block.new, pieces.new, self._address_new))
        return ComparisonRow(
            id=own,
            change=relation.value,
            word=block.word,
            sentence=in_words(block),
            changed=relation not in _FORMAL and not block.aside,
            substantive=block.substantive,
            extent="" if extent in (Extent.NONE, Extent.WORDS) else extent.word,
            reason=tuple(block.reason.splitlines()),
            corrected=block.corrected,
            same_words=pieces.unchanged,
            old=old,
            new=new,
            strips=tuple(StripView(_cut(old, strip.old), _cut(new, strip.new)) for strip in pieces.strips),
            redline=pieces.redline,
            opinions=self._behind(block),
            is_aside=block.aside,
            is_annex=block.place is Place.ANNEX,
        )

    def _own_id(self, block: Block) -> str:
        for prefix, units in (("new", block.new), ("old", block.old)):
            for unit in units:
                if unit.anchor and (own := self.give(f"{prefix}-{unit.anchor}")):
                    return own
        self._unnamed += 1
        return f"row-{self._unnamed}"

    def give(self, wanted: str) -> str:
        """The identifier, or "" where another place has it: an old article of which parts went to several."""
        if wanted in self._given:
            return ""
        self._given.add(wanted)
        return wanted

    def _sides(
        self, prefix: str, units: Sequence[Unit], paragraphs: Sequence[tuple[Paragraph, ...]], address: Address
    ) -> Iterator[Side]:
        for unit, own in zip(units, paragraphs, strict=True):
            own_id = self.give(f"{prefix}-{unit.anchor}") if unit.anchor else ""
            yield Side(own_label(unit), address(unit.anchor), own_id, own)


def _cut(sides: Sequence[Side], wanted: range) -> tuple[Side, ...]:
    """The paragraphs wanted, counted through all articles; an article's number stands before its first."""
    parts, first = [], 0
    for side in sides:
        start, stop = max(wanted.start, first), min(wanted.stop, first + len(side.paragraphs))
        if start < stop:
            own = side.paragraphs[start - first : stop - first]
            parts.append(Side(side.label if start == first else "", side.url, "", own))
        first += len(side.paragraphs)
    return tuple(parts)
