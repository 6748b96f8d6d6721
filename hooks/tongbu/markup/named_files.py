"""The files that a text names: those that are published with it, because the page shows them or leads to them.

What a page publishes, what is looked through for secrets, what is vetted and what an approval stands for are the same
files: all of them ask here, and a text is read for addresses by the very code that makes its page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from tongbu.model.text import LegalText, UnitLevel

FOLDERS = ("policies/", "interpretations/")
_PRIVATE = re.compile(r"(?:\.md|\.csv|\.xlsx|\.html?|(?:\A|/)\.[^/]*)\Z", re.IGNORECASE)
_SIGNS = ("]", "<")
"""One of them stands in any Markdown or HTML that names an address."""


class NamedFile(NamedTuple):
    """A file that a text names: its path in the project, there or not, and the line of the document that names it."""

    path: str
    line: int


def named_files(text: LegalText, source: str) -> Iterator[NamedFile]:
    """The files that the text of the document at `source` names, in its order; one may come several times."""
    for written, line in named_addresses(text):
        if path := path_of(written, source):
            yield NamedFile(path, line)


def named_addresses(text: LegalText) -> Iterator[tuple[str, int]]:
    """All addresses of a text as they are written, with the line of the document, in its order."""
    for unit in text.walk():
        if not any(sign in unit.text for sign in _SIGNS):
            continue
        for written in _addresses(unit.text, unit.level is UnitLevel.BLOCK):
            place = max(unit.text.find(written), 0)
            yield written, unit.line + unit.text.count("\n", 0, place)


def path_of(written: str, source: str) -> str:
    """The path in the project of the file that an address means; "" where it means a page or something elsewhere."""
    parts = split(written)
    if parts is None or parts.scheme or parts.netloc or not parts.path:
        return ""
    path = below(parts.path, source)
    return path if path.startswith(FOLDERS) and not path.endswith((".md", "/")) else ""


def below(written: str, source: str) -> str:
    """A path as the author of `source` wrote it, as one in the project."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(written)))


def is_private(path: str) -> bool:
    """Whether a file is never published as it is: sources, ledgers, pages that a browser would run, hidden files."""
    return bool(_PRIVATE.search(path))


def split(written: str) -> SplitResult | None:
    """What an address consists of; None where it is none."""
    try:
        return urlsplit(written)
    except ValueError:
        return None


@lru_cache(maxsize=256)  # several rules ask about one document
def _addresses(words: str, is_block: bool) -> tuple[str, ...]:
    # Takes long to load, and few texts name anything.
    from tongbu.markup.rendering import block, inline

    found: list[str] = []
    (block if is_block else inline)(words, lambda written: found.append(written))
    return tuple(found)
