"""What of a text is punctuation and no more: a mark that touches a figure, and every sign, belongs to the words."""

from __future__ import annotations

import re

_MARK = r"""[,。;:、!?"'()《》\[\]…]"""
_BARE = re.compile(rf"(?<![0-9%‰.]){_MARK}(?!{_MARK}*[0-9.])")


def without_punctuation(folded: str) -> str:
    """A folded text without its marks; `1.5`, `3-5` and `≥30` keep theirs."""
    return _BARE.sub("", folded)
