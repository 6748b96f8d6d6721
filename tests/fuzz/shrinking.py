"""The shortest form of an input that still does what it did."""

from __future__ import annotations

from collections.abc import Callable

TRIES = 400


def shrunk(content: bytes, faulty: Callable[[bytes], bool]) -> bytes:
    """Leave out larger and smaller pieces as long as the input remains `faulty`; at most so many tries."""
    tries, size = 0, max(len(content) // 2, 1)
    while size and tries < TRIES:
        at, smaller = 0, False
        while at < len(content) and tries < TRIES:
            candidate = content[:at] + content[at + size :]
            tries += 1
            if faulty(candidate):
                content, smaller = candidate, True
            else:
                at += size
        if not smaller or size > len(content):
            size //= 2
    return content
