"""Marks that a text prepared by a program carries where a person has something left to do.

They stand in the file itself, so that they cannot get lost, and the gate lets nobody publish them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TO_FILL = "【待填"
"""How a place begins that somebody has to fill in: 【待填：制定的目的】."""
TO_CONFIRM = "请核对"
"""How a comment in metadata begins that says that a program guessed: `文号: … # 请核对：今年的下一个号`."""

_MARK = re.compile(rf"{TO_FILL}[^】\n]*】?|(?<!\S)#\s*{TO_CONFIRM}[^\n]*")
_WITHIN = str.maketrans("【】", "〔〕")


def to_fill(what: str) -> str:
    """The mark for a place to fill in; `what` says with what."""
    return f"{TO_FILL}：{' '.join(what.translate(_WITHIN).split())}】"


def unfinished(text: str) -> Iterator[tuple[int, int, str]]:
    """Every mark in a file: its line and column, both from 1, and its words."""
    if TO_FILL not in text and TO_CONFIRM not in text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _MARK.finditer(line):
            yield number, match.start() + 1, match[0]
