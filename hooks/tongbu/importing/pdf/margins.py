"""Headers, footers and page numbers: what stands at the edge of pages and belongs to none of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tongbu.importing.pdf.pages import Page
from tongbu.importing.pdf.rows import Row

_NUMBER = re.compile(r"[—－–―\-·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[—－–―\-·\s]*\Z")
_EDGE = 0.13
_DIGITS = re.compile(r"\d+")


def without_margins(pages: Sequence[Page]) -> tuple[list[Row], list[str]]:
    """The rows of the text, and the words of the margins but for page numbers, each once."""
    often = _repeated(pages)
    rows: list[Row] = []
    margins: list[str] = []
    for page in pages:
        for row in page.rows:
            if _is_at_edge(row, page) and _NUMBER.match(row.text):
                continue
            if _is_at_edge(row, page) and _key(row) in often:
                if row.text not in margins:
                    margins.append(row.text)
            else:
                rows.append(row)
    return rows, margins


def _repeated(pages: Sequence[Page]) -> set[tuple[str, int]]:
    """Words that stand in the same place at the edge of most pages."""
    counts = Counter(key for page in pages for key in {_key(row) for row in page.rows if _is_at_edge(row, page)})
    least = max(2, (len(pages) + 1) // 2)
    return {key for key, times in counts.items() if times >= least}


def _is_at_edge(row: Row, page: Page) -> bool:
    return row.bottom < page.height * _EDGE or row.bottom > page.height * (1 - _EDGE)


def _key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("#", row.text), round(row.bottom / 12)
