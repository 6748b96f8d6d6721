"""Digits, letters and the per cent sign in full width (全角), as input methods write them among Chinese words."""

from __future__ import annotations

from string import ascii_letters, digits

_FULL_WIDTH = 0xFEE0
"""How far behind a character of ASCII its full-width form stands in Unicode."""
_HALF = {ord(char) + _FULL_WIDTH: char for char in f"{digits}{ascii_letters}%"}


def half_width(text: str) -> str:
    """A text with these in half width (半角); brackets and punctuation, which Chinese sets in full width, stay."""
    return text.translate(_HALF)
