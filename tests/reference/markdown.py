"""Words of the program as they stand in Markdown."""

from __future__ import annotations

import re

_TICKS = re.compile(r"^(`{3,})", re.M)
_MARKS = re.compile(r"[<*]|\[(?=[^\]]*\]\()|\\(?=[!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Words that Markdown must not read as its own."""
    return _MARKS.sub(r"\\\g<0>", text)


def cell(text: str) -> str:
    """Words in a table: one line, no bar of their own."""
    return plain(" ".join(text.split())).replace("|", r"\|")


def fence(text: str) -> str:
    """A fence longer than any in the text."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    return "`" * max(3, longest + 1)
