"""Words of the program as they stand in Markdown."""

from __future__ import annotations

import re

from tongbu.cli.output import visible
from tongbu.screening import find_sensitive

_TICKS = re.compile(r"^(`{3,})", re.M)
_MARKS = re.compile(r"[<*]|\[(?=[^\]]*\]\()|\\(?=[!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Words that Markdown must not read as its own."""
    return _MARKS.sub(r"\\\g<0>", text)


def cell(text: str) -> str:
    """Words in a table: one line, no bar of their own."""
    return plain(" ".join(text.split())).replace("|", r"\|")


def public(text: str) -> str:
    """An example without what must not stand in a file of `docs/`, where the gate looks too: its kind stands there.

    What no eye sees is shown as unreadable.
    """
    text = visible(text)
    while found := max(find_sensitive(text), key=lambda each: each.start, default=None):
        text = f"{text[: found.start]}〔{found.kind.value}〕{text[found.end :]}"
    return text


def fence(text: str) -> str:
    """A fence longer than any in the text."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    return "`" * max(3, longest + 1)
