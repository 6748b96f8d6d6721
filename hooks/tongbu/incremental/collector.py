"""Keeping Python's collector from going through all that was loaded, again and again, where nothing is garbage."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ends = False
"""Whether this process ends when its one run does."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """While tens of thousands of things are loaded or made, which all stay."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        # All that is new counts as old from here on. Else the next collections would go through it three times.
        gc.freeze()
        if not _ends:
            gc.unfreeze()
        gc.enable()


def set_apart() -> None:
    """Never go through what is there now, not even at the end; only for a process that ends when its one run does."""
    global _ends
    if not _ends:
        atexit.register(gc.freeze)
    _ends = True
    gc.freeze()
