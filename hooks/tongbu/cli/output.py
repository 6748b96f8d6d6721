"""Standard output that takes any text, whatever the terminal or pipe."""

from __future__ import annotations

import io
import re
import sys

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def prepare(*, machine: bool) -> None:
    """Make standard output never fail on a character; for machines it is UTF-8 with plain line feeds."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if machine:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    else:
        sys.stdout.reconfigure(errors="replace")


def visible(text: str) -> str:
    """Text from a file, unable to steer a terminal or to turn the direction of reading."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
