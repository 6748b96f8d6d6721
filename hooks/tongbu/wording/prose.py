"""Which parts of a file are the author's own prose: what others wrote is quoted as it is, right or wrong."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from tongbu.model.source import Key, Source

_TITLE = "名称"
_KEYS = frozenset({_TITLE, "内容概述", "起草说明", "缩短理由", "形式与过程", "情况说明", "不解读理由", "理由", "提纲"})
"""The keys of metadata whose values are sentences or names that the public reads."""
_NOT_READ = ("豁免", "审核")
"""Sections that hold such keys, but are the office's own record."""

_CODE = (
    ("`", re.compile(r"^[ \t]{0,3}(`{3,}).*?(?:^[ \t]{0,3}\1`*[ \t]*$|\Z)|`+[^`\n]+`+", re.M | re.S)),
    ("~~~", re.compile(r"^[ \t]{0,3}(~{3,}).*?(?:^[ \t]{0,3}\1~*[ \t]*$|\Z)", re.M | re.S)),
    ("<", re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.S)),
    ("](", re.compile(r"\]\((?:[^()]|\([^()]*\))*\)")),
    ("]:", re.compile(r"^[ \t]{0,3}\[[^\]\n]+\]:.*$", re.M)),
    ("{", re.compile(r"\{[:#.%][^{}\n]*\}")),
    ("://", re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s<>()|“”（），。；、]*")),
    (".", re.compile(r"[A-Za-z0-9][\w.+:/@-]*\.[A-Za-z]{2}[!-~]*", re.ASCII)),
)
"""What is no prose, each with what is in the text wherever there is such: code, HTML, links, attributes, addresses."""
_QUOTED = (
    ("“", re.compile(r"“[^”]*”")),
    ("‘", re.compile(r"‘[^’]*’")),
    ("「", re.compile(r"「[^」]*」")),
    (">", re.compile(r"^[ \t]{0,3}>[^\n]*", re.M)),
)
_NAMED = (
    ("《", re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")),
    ("〈", re.compile(r"〈[^〈〉\n]*〉")),
)


class Prose:
    """The prose of one document, worked out when something was found in it."""

    def __init__(self, source: Source, text: str) -> None:
        """Look at the file as it is written."""
        self._text, self._source = text, source
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._body = self._offset(source.body_line, 1)
        self._code = _spans(_CODE, text)
        self._quoted = _spans(_QUOTED, text)
        self._named = _spans(_NAMED, text)

    def key(self, start: int, end: int) -> str | None:
        """The key of the metadata in whose prose a place is; "" for the body, None where it is none."""
        if start >= self._body:
            return None if _overlaps(self._code, start, end) else ""
        return next((key for first, last, key in self._metadata if first <= start and end <= last), None)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a place is within a quotation, or a quoted paragraph."""
        return _overlaps(self._quoted, start, end)

    def is_named(self, start: int, end: int) -> bool:
        """Whether a place is within the title of a text."""
        return _overlaps(self._named, start, end)

    def place(self, position: int) -> tuple[int, int]:
        """The line and column of a position."""
        line = bisect_right(self._lines, position)
        return line, position - self._lines[line - 1] + 1

    @cached_property
    def _metadata(self) -> tuple[tuple[int, int, str], ...]:
        """Where the values of the keys that are read stand; hardly any fault is in them, and finding out takes long."""
        return tuple(self._spans(self._source))

    def _offset(self, line: int, column: int) -> int:
        return self._lines[line - 1] + column - 1 if line <= len(self._lines) else len(self._text)

    def _spans(self, source: Source) -> Iterator[tuple[int, int, str]]:
        """Where the values of the keys that are read stand: up to the next key."""
        begins = sorted((self._offset(place.line, place.column), key) for key, place in source.places.items())
        ends = [*(start for start, _ in begins[1:]), self._body]
        for (start, key), end in zip(begins, ends, strict=False):
            if _is_prose(key):
                yield start + len(str(key[-1])) + 1, end, ".".join(str(part) for part in key if isinstance(part, str))


def is_title(key: str) -> bool:
    """Whether a key of the metadata is the document's title, by which others call it."""
    return key == _TITLE


def _is_prose(key: Key) -> bool:
    return key[-1] in _KEYS and key[0] not in _NOT_READ


def _spans(patterns: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> list[tuple[int, int]]:
    return [match.span() for sign, pattern in patterns if sign in text for match in pattern.finditer(text)]


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)
