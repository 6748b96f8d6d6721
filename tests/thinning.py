"""Long series, thinned for the tests of every day; with TONGBU_EVERY=1, as in `make real`, all of them."""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def thinned(items: Sequence[T], step: int) -> Sequence[T]:
    """Every `step`th item, or all of them."""
    return items if os.environ.get("TONGBU_EVERY") else items[::step]
