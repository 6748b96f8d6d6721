"""Marks that a text prepared by a program carries where a person has something left to write.

They stand in the text itself, so that they cannot get lost, and the gate lets nobody publish them. What a program
guessed is listed under the key 待核对; comments are only for the eye, as forms and other editors drop them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TO_FILL = "【待填"
"""How a place begins that somebody has to fill in: 【待填：制定的目的】."""
_MARK = re.compile(rf"{TO_FILL}[^】\n]*】?")
_WITHIN = str.maketrans("【】", "〔〕")


def to_fill(what: str) -> str:
    """The mark for a place to fill in; `what` says with what."""
    return f"{TO_FILL}：{' '.join(what.translate(_WITHIN).split())}】"


def unfinished(text: str) -> Iterator[tuple[int, int, str]]:
    """Every mark in a file: its line and column, both from 1, and its words."""
    if TO_FILL not in text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _MARK.finditer(line):
            yield number, match.start() + 1, match[0]
