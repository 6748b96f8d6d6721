"""Text as search compares it: width, case, brackets, punctuation and space make no difference.

The browser folds queries in the same way (`assets/javascripts/search/folding.mjs`); the two must agree
character by character, so both work on single code points.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_NUMBER = re.compile(r"(\D+?)\s*(?:((?:19|20)\d\d)\s*年?\s*)?(?:第\s*)?(\d+)\s*号?\s*")
_STATE = "中华人民共和国"


class _Folding(dict[int, str]):
    """A table for `str.translate` that learns each code point when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = "".join(filter(str.isalnum, normalize("NFKC", chr(code)).lower()))
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Only letters and digits, in one width and case (NFKC)."""
    return text.translate(_FOLDING)


def number_key(number: str) -> str:
    """The same key for every way to write one 文号 (`示林规〔2025〕3号`, `示林规 2025 3`), or "" if it is none."""
    spaced = "".join(fold(character) or " " for character in number)
    found = _NUMBER.fullmatch(spaced.strip())
    if not found:
        return ""
    prefix = found[1].replace(" ", "").removeprefix(_STATE)
    return f"#{prefix}/{found[2] or ''}/{int(found[3])}"
