"""The files that style sheets ask for, read as pages are."""

from __future__ import annotations

import re
from array import array

from tongbu.patrolling.page import Link, Page

MOST_BYTES = 5_000_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ASKED = re.compile(r"""url\(\s*["']?([^"')]{1,2000})|@import\s+["']([^"']{1,2000})""")


def read_stylesheet(content: bytes) -> Page:
    """The addresses in a style sheet, which are relative to its own."""
    # A comment gives way to its line breaks, so that lines are still counted rightly.
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), content.decode("utf-8", "replace"))
    links, line, before = [], 1, 0
    for found in _ASKED.finditer(text):
        line += text.count("\n", before, found.start())
        before = found.start()
        links.append(Link((found[1] or found[2]).strip(), "font", line))
    return Page(tuple(links), "", array("q"))
