"""Long series, thinned for the tests of every day; with TONGBU_EVERY=1, as in `make real`, all of them."""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
EVERY = bool(os.environ.get("TONGBU_EVERY"))
"""Whether series are to be taken whole."""


def thinned(items: Sequence[T], step: int) -> Sequence[T]:
    """Every `step`th item, or all of them."""
    return items if EVERY else items[::step]
