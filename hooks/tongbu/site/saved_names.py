"""What a reader's computer calls a file that it saves."""

from __future__ import annotations

import re

_NOT_IN_NAMES = re.compile(r"""[\x00-\x1f\x7f\\/:*?"<>|]+""")
_LONGEST = 80


def saved_name(title: str, ending: str) -> str:
    """A title and an ending as a name that every system accepts."""
    return f"{_NOT_IN_NAMES.sub('', title)[:_LONGEST]}{ending}"
