"""What a reader of a file format yields, and the limits that all of them keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tongbu.model.sensitive import SensitiveKind

UNPACKED_LIMIT = 300 * 1024 * 1024
PART_LIMIT = 100 * 1024 * 1024
PARTS_LIMIT = 10_000
RATIO_LIMIT = 500
"""A part that unpacks to more times its size was made to harm; text of an office file reaches a tenth of this."""
SMALL = 1024 * 1024
"""Parts up to this size may be packed as tightly as they like."""
TEXT_LIMIT = 50_000_000
"""Characters that are looked at in one file."""
PAGES_LIMIT = 3_000
DEPTH_LIMIT = 3
"""Files inside files inside files."""


class UninspectedError(ValueError):
    """A file that could not be looked through; the message, in Chinese, says why."""


class Passage(NamedTuple):
    """Words of a file and where they stand in it; `head` says that the paper begins with them."""

    text: str
    place: str
    head: bool = False


class Remark(NamedTuple):
    """Something to tell that is not in the words: where a picture was taken, that there are hidden sheets."""

    kind: SensitiveKind
    shown: str
    place: str = ""
    doubtful: bool = True


class Inside(NamedTuple):
    """A file inside the file."""

    raw: bytes
    name: str
    place: str


Piece = Passage | Remark | Inside
Pieces = Iterator[Piece]
