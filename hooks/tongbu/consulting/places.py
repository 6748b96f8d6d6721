"""Which articles the words in a ledger's column 条文 or 落实条文 name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.citation import find_citations
from tongbu.model.numeral import NUMERAL, format_numeral, parse_numeral

_ONE = rf"第?\s*(?:{NUMERAL})\s*条?"
_LIST = re.compile(rf"{_ONE}(?:\s*(?:[、,，;；/和与及]|以及)\s*{_ONE})*")
_NUMBER = re.compile(NUMERAL)


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """One article: its ordinal, (3, 1) for 第三条之一, the words that name it, and the paragraph (款) if one is."""

    article: tuple[int, int]
    words: str
    paragraph: int | None = None


def named_articles(written: str) -> Iterator[NamedArticle]:
    """Every article: 第七条, 第7条第二款, 第三条至第五条; in a cell of its own also 七, 3、5 and 第三、五条."""
    if _LIST.fullmatch(written.strip()) and not _all_complete(written):
        for number in _NUMBER.findall(written):
            try:
                ordinal = parse_numeral(number)
            except ValueError:
                continue
            yield NamedArticle((ordinal, 0), f"第{format_numeral(ordinal)}条")
        return
    for cited in find_citations(written):
        yield NamedArticle(cited.article, cited.text, cited.paragraph)


def _all_complete(written: str) -> bool:
    """Whether each number stands in a 第…条 of its own."""
    return written.count("第") == written.count("条") == len(_NUMBER.findall(written))
