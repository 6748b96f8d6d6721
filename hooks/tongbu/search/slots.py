"""Each document's number in the index: a slot that hardly ever moves when others come and go.

Documents lie in a table of at least twice as many slots, by a hash of their addresses, and those that would share a
slot follow one another in the order of their hashes (linear probing with ordered keys: Amble and Knuth, "Ordered hash
tables", 1974). So the same addresses have the same slots, in whatever order they came; one more moves only the few
that lie next to it; and when the table doubles, it keeps its order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

LEAST = 16


def table_size(documents: int) -> int:
    """The slots for so many documents, a power of two; the last ones may lie a little beyond."""
    return max(LEAST, 1 << (2 * documents - 1).bit_length())


def slots(urls: Iterable[str], size: int) -> dict[str, int]:
    """A slot for each address, rising."""
    found: dict[str, int] = {}
    free = 0
    for key, url in sorted((_hash(url), url) for url in urls):
        free = max(free, key * size >> 64)
        found[url] = free
        free += 1
    return found


def _hash(url: str) -> int:
    """64 bits."""
    return int.from_bytes(hashlib.sha256(url.encode("utf-8", "surrogatepass")).digest()[:8])
