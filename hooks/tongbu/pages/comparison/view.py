"""From a comparison to what its page shows; needs no site, so that a file can show the same."""

from __future__ import annotations

from tongbu.comparing import Block, Comparison, blocks
from tongbu.pages.comparison.parts import parts_of
from tongbu.pages.comparison.rows import Address, Behind, RowWriter
from tongbu.pages.comparison.words import (
    counts_of,
    legend_of,
    replacement_words,
    statement_of,
    summary_of,
)
from tongbu.pages.views.comparison import ComparisonView, PairGroup
from tongbu.pages.views.parts import Link


def no_address(anchor: str) -> str:
    """For documents that are not on a site."""
    return ""


def no_opinions(block: Block) -> tuple[Link, ...]:
    """For texts on which the public was not asked."""
    return ()


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
    decision: Link | None = None,
    behind: Behind = no_opinions,
) -> ComparisonView:
    """The view of a comparison; `old` and `new` lead to the documents, their notes say 文号 and dates.

    `address_old` and `address_new` give the address of an anchor in either document; `old_name` and
    `new_name` head the columns; `decision` is the 修改决定 that led from the one to the other;
    `behind` gives the opinions because of which a place changed.
    """
    writer = RowWriter(address_old, address_new, behind)
    main = list(blocks(comparison.rows))
    rows = list(writer.rows(main))
    outside = tuple(writer.rows(blocks(comparison.outside)))
    everything = (*rows, *outside)
    counts = counts_of(comparison)
    return ComparisonView(
        title=title or f"新旧对照：{new.text}",
        old=old,
        new=new,
        old_name=old_name,
        new_name=new_name,
        summary=summary_of(comparison, sum(row.changed for row in everything)),
        counts=counts,
        statement=statement_of(comparison, everything),
        replacements=tuple(replacement_words(each) for each in comparison.replacements),
        legend=legend_of(everything),
        parts=parts_of(comparison.divisions, main, rows, writer),
        outside=outside,
        pairs=pairs,
        decision=decision,
    )
