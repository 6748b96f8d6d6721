"""Which files of a live site are looked at today, where not all are."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date

_ALWAYS = ("index.html", "404.html")
_COLUMNS = 2


def chosen(files: Iterable[str], count: int, today: date) -> frozenset[str]:
    """The home page, the first pages of columns, scripts and style sheets, and others by lot, of so many in all.

    The lot falls otherwise each day, so that in time every file is looked at, and the same all through a day.
    """
    ranked: dict[int, list[str]] = {0: [], 1: [], 2: [], 3: []}
    for path in sorted(files):
        ranked[_rank(path)].append(path)
    random.Random(today.toordinal()).shuffle(ranked[3])  # noqa: S311 - a lot, and no secret
    return frozenset([path for rank in ranked.values() for path in rank][:count])


def _rank(path: str) -> int:
    if path in _ALWAYS:
        return 0
    if path.endswith("/index.html") and path.count("/") < _COLUMNS:
        return 1
    return 2 if path.endswith((".js", ".mjs", ".css")) else 3
