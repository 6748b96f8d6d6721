"""Text that every reader of XML accepts, with nothing silently lost."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400
_DELETE = 0x7F


def printable(text: str) -> str:
    """The text with control characters as their visible pictures (␀ … ␡), and what is no character as �."""
    return _ILLEGAL.sub(_picture, text) if _ILLEGAL.search(text) else text


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    return chr(_PICTURES + code) if code < ord(" ") else "\N{REPLACEMENT CHARACTER}"
