"""Keeping Python's collector from going through all that was loaded, again and again, where nothing is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
        gc.enable()


def set_apart() -> None:
    """Never go through what is there now; only for a process that ends when its one run does."""
    gc.freeze()
