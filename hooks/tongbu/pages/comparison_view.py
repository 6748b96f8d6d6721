"""From a comparison to what its page shows; needs no site, so that a file can show the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from tongbu.comparing import Block, Comparison, Division, blocks
from tongbu.model.text import UnitLevel
from tongbu.pages.comparison_rows import Address, RowWriter
from tongbu.pages.comparison_words import (
    counts_of,
    division_words,
    legend_of,
    replacement_words,
    statement_of,
    summary_of,
)
from tongbu.pages.views.comparison import ComparisonPart, ComparisonRow, ComparisonView, DivisionRow, PairGroup
from tongbu.pages.views.parts import Link

_DEPTHS = {UnitLevel.BOOK: 1, UnitLevel.CHAPTER: 2, UnitLevel.SECTION: 3}


def no_address(anchor: str) -> str:
    """For documents that are not on a site."""
    return ""


def comparison_view(
    comparison: Comparison,
    old: Link,
    new: Link,
    address_old: Address = no_address,
    address_new: Address = no_address,
    *,
    title: str = "",
    old_name: str = "旧",
    new_name: str = "新",
    pairs: tuple[PairGroup, ...] = (),
) -> ComparisonView:
    """The view of a comparison; `old` and `new` lead to the documents, their notes say 文号 and dates.

    `address_old` and `address_new` give the address of an anchor in either document; `old_name` and
    `new_name` head the columns.
    """
    writer = RowWriter(address_old, address_new)
    main = list(blocks(comparison.rows))
    rows = list(writer.rows(main))
    outside = tuple(writer.rows(blocks(comparison.outside)))
    everything = (*rows, *outside)
    counts = counts_of(everything)
    return ComparisonView(
        title=title or f"新旧对照：{new.text}",
        old=old,
        new=new,
        old_name=old_name,
        new_name=new_name,
        summary=summary_of(counts, sum(row.changed for row in everything)),
        counts=counts,
        statement=statement_of(comparison, everything),
        replacements=tuple(replacement_words(each) for each in comparison.replacements),
        legend=legend_of(everything),
        parts=tuple(_parts(comparison.divisions, main, rows, writer)),
        outside=outside,
        pairs=pairs,
    )


def _parts(
    divisions: Sequence[Division], main: Sequence[Block], rows: Sequence[ComparisonRow], writer: RowWriter
) -> Iterator[ComparisonPart]:
    """Headings before the block in which their first row stands; headings without rows of their own come together."""
    ends = list(accumulate(len(block.rows) for block in main))
    owner = [position for position, block in enumerate(main) for _ in block.rows]
    heads: dict[int, list[Division]] = defaultdict(list)
    for division in divisions:
        heads[owner[division.first] if division.first < len(owner) else len(ends)].append(division)
    starts = sorted({0, len(rows), *heads})
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        own = tuple(rows[start:end])
        if own or heads[start]:
            yield ComparisonPart(tuple(_headings(heads[start], own, writer)), own)


def _headings(divisions: Sequence[Division], rows: Sequence[ComparisonRow], writer: RowWriter) -> Iterator[DivisionRow]:
    changes = sum(row.changed for row in rows)
    for position, division in enumerate(divisions, 1):
        unit = division.new or division.old
        if unit is None:
            continue
        heading, sentence = division_words(division)
        own_id = writer.give(f"{'new' if division.new else 'old'}-{unit.anchor}") if unit.anchor else ""
        below = changes if position == len(divisions) else 0
        yield DivisionRow(own_id, _DEPTHS.get(unit.level, 2), heading, sentence, below)
