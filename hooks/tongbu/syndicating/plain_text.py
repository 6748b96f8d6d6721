"""Authors' and the public's words as feeds and calendars may carry them."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""Control characters, halves of characters and what Unicode calls no character: XML 1.0 or RFC 5545 forbid them."""


def text_of(words: str) -> str:
    """The words without forbidden characters; every kind of line break is a line feed."""
    if words.isprintable():
        return words.strip()  # none of them is a forbidden one or ends a line
    return _FORBIDDEN.sub("", "\n".join(words.splitlines())).strip()


def line_of(words: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(text_of(words).split())
