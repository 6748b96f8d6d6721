"""A long list is cut into pages that stay as they are: the oldest rows are on page 1, the newest at the list's address.

A document that is added changes the page at the list's own address, and only once in `size` times are older rows moved
to a page of their own. So what stands on a numbered page stays there, and links to it keep their meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tongbu.pages.lists.entries import Entry


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `number` is 0 for the newest rows, which stand at the list's own address."""

    number: int
    entries: tuple[Entry, ...]


def is_long(count: int, size: int) -> bool:
    """Whether so many rows need more than one page of about `size`: no page is left with a few rows."""
    return 2 * count >= 3 * size


def sheets(entries: Sequence[Entry], size: int) -> tuple[Sheet, ...]:
    """The pages of rows that come newest first: the newest page, then the numbered ones, the highest number first.

    A numbered page has exactly `size` rows, the newest page from half of that to half as many again.
    """
    full = max(0, (len(entries) - size // 2) // size) if is_long(len(entries), size) else 0
    newest = len(entries) - full * size
    found = [Sheet(0, tuple(entries[:newest]))]
    for number in range(full, 0, -1):
        start = newest + (full - number) * size
        found.append(Sheet(number, tuple(entries[start : start + size])))
    return tuple(found)
