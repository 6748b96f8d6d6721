"""The changes inside what is read together, as one run of spans over the words of both sides."""

from __future__ import annotations

from collections.abc import Iterable

from tongbu.comparing.blocks import Block
from tongbu.comparing.inline import Span, SpanKind, inline_changes
from tongbu.comparing.passages import provision_words
from tongbu.model.text import Unit


def block_changes(block: Block) -> tuple[Span, ...]:
    """From the old articles' words to the new ones', articles and their 款 项 目 divided by line ends.

    The spans on the old side joined are `provision_words` of the old articles joined by line ends; those on the new
    side, of the new ones. What went into articles outside the block has moved away.
    """
    old, new = _joined(block.old), _joined(block.new)
    if old == new:
        return (Span(SpanKind.SAME, old),) if old else ()
    return inline_changes(old, new, _joined(block.elsewhere))


def _joined(units: Iterable[Unit]) -> str:
    return "\n".join(provision_words(unit) for unit in units)
