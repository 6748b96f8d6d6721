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
    first: list[str] = []
    others: list[str] = []
    for path in sorted(files):
        leading = path in _ALWAYS or path.endswith((".js", ".mjs", ".css"))
        column = path.endswith("/index.html") and path.count("/") < _COLUMNS
        (first if leading or column else others).append(path)
    rest = max(count - len(first), 0)
    drawn = random.Random(today.toordinal()).sample(others, min(rest, len(others)))  # noqa: S311 - not for secrets
    return frozenset((*first[:count], *drawn))
