"""Long series of real texts, thinned for the tests of every day; `make real` takes them all (TONGBU_EVERY=1)."""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def thinned(items: Sequence[T], step: int) -> Sequence[T]:
    """Every `step`th item, or all of them."""
    return items if os.environ.get("TONGBU_EVERY") else items[::step]
