"""Standard output that takes any text, whatever the terminal or pipe."""

from __future__ import annotations

import io
import re
import sys

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def take_any_text() -> None:
    """Let neither stream fail on a character that its encoding lacks, such as 䶮 or ✓ on a GBK console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def prepare(*, machine: bool) -> None:
    """Make standard output what is wanted: for machines it is UTF-8 with plain line feeds, whatever the console."""
    take_any_text()
    if machine and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def visible(text: str) -> str:
    """Text from a file, unable to steer a terminal or to turn the direction of reading."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
