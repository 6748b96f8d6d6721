"""The text of a decision cut into statements: what is ordered, with the quoted wordings taken out.

A quotation may run over several paragraphs: each begins with “ and only the last ends with ”, or only the first
begins with it. Marks inside are nested.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

QUOTE = "\ue000"
"""Stands in a statement for each quotation taken out."""

_MARKUP = re.compile(r"^[\s\u3000>]*(?:#{1,6}(?=[\s\u3000])|[-*+][ \t])?[\s\u3000]*")
_BALANCED = re.compile(r"“[^“”]*”[^“”]*(?:“[^“”]*”[^“”]*)*[^“”]")
"""A paragraph that begins with a quoted term, not with the mark of a quotation that goes on."""
_MARKS = re.compile("[“”]")
_HEADING = re.compile(r"^[\s\u3000>]*#{1,6}[\s\u3000]")
_NOISE = str.maketrans({QUOTE: "", "\u200b": "", "\ufeff": ""})
_OTHER_MARKS = str.maketrans({"「": "“", "」": "”", "『": "‘", "』": "’", "＂": '"'})
_TURNED = str.maketrans("“”‘’", "‘’“”")


@dataclass
class Statement:
    """A paragraph of a decision that stands outside quotations.

    `text` has a `QUOTE` for each of `quotes`; a quotation is one string per paragraph of it.
    """

    line: int
    text: str = ""
    quotes: list[list[str]] = field(default_factory=list)
    heading: bool = False

    def written(self, start: int, end: int, first_quote: int) -> str:
        """The statement's own words between two places of `text`, of which `first_quote` is the first quotation."""
        quotes = iter(self.quotes[first_quote : first_quote + end - start])
        part = self.text[start:end]
        return "".join("“" + "\n".join(next(quotes)) + "”" if sign == QUOTE else sign for sign in part)


def statements(text: str) -> list[Statement]:
    """The statements of a decision in order; a paragraph that begins inside a quotation belongs to the statement."""
    lines = _curled(text.translate(_NOISE)).split("\n")
    return _Cutter(lines).cut()


def _curled(text: str) -> str:
    """Straight or angular quotation marks made curly, where a text uses no curly ones."""
    if "“" in text:
        return text
    text = text.translate(_OTHER_MARKS)
    if '"' not in text:
        return text
    result: list[str] = []
    is_open = at_start = False
    for sign in text:
        if sign == '"':
            is_open = at_start or not is_open
            result.append("“" if is_open else "”")
        else:
            result.append(sign)
        at_start = sign == "\n" or (at_start and sign in " \t　>")
    return "".join(result)


class _Cutter:
    """One pass over the lines; every line is read at most twice."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = [_MARKUP.sub("", line).rstrip() for line in lines]
        self._headings = [bool(_HEADING.match(line)) for line in lines]
        self._lenient = True
        self._at = 0

    def cut(self) -> list[Statement]:
        """The statements of all lines."""
        found: list[Statement] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line:
                self._at += 1
                continue
            if not (line.startswith("“") and found):
                found.append(Statement(self._at + 1, heading=self._headings[self._at]))
            self._read(found[-1])
        return found

    def _read(self, statement: Statement) -> None:
        """Add the present line, and the quotations that begin on it."""
        line, position, parts = self._lines[self._at], 0, [statement.text]
        self._at += 1
        while (mark := line.find("“", position)) >= 0:
            parts += [line[position:mark], QUOTE]
            quote, line, position = self._quotation(line, mark + 1)
            statement.quotes.append(quote)
        statement.text = "".join([*parts, line[position:]])

    def _quotation(self, line: str, position: int) -> tuple[list[str], str, int]:
        """A quotation that begins at a position of a line, and the line and position where it ends."""
        first, start = line, self._at
        quote: list[str] = []
        depth, begin, unmarked = 1, position, False
        while True:
            end, depth = _closing(line, begin, depth)
            if end >= 0:
                return _turned([*quote, line[begin:end]]), line, end + 1
            quote.append(line[begin:])
            if not self._advance():
                break
            line, begin = self._lines[self._at - 1], 0
            unmarked = unmarked or not line.startswith("“")
            if line.startswith("“") and not (unmarked and _BALANCED.fullmatch(line)):
                begin = 1
        if self._lenient:  # never closed: from here on, only a paragraph that begins with a mark continues one
            self._lenient, self._at = False, start
            return self._quotation(first, position)
        return _turned(quote), "", 0

    def _advance(self) -> bool:
        """Go to the next paragraph of an open quotation; whether there is one."""
        at = self._at
        while at < len(self._lines) and not self._lines[at]:
            at += 1
        if at == len(self._lines) or not (self._lenient or self._lines[at].startswith("“")):
            return False
        self._at = at + 1
        return True


def _turned(quote: list[str]) -> list[str]:
    """The paragraphs as they stand in the amended text: marks inside a quotation are single ones there only."""
    lines = [each for each in quote if each]
    first = next((sign for line in lines for sign in line if sign in "“‘"), "")
    return [line.translate(_TURNED) for line in lines] if first == "‘" else lines


def _closing(line: str, start: int, depth: int) -> tuple[int, int]:
    """Where the quotation ends on a line, or -1, and how deep it is nested at the end of the line."""
    for mark in _MARKS.finditer(line, start):
        depth += 1 if mark[0] == "“" else -1
        if not depth:
            return mark.start(), 0
    return -1, depth
