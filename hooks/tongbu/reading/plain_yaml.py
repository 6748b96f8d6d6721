"""The YAML in which nearly all metadata is written, read without a YAML parser.

One key or list item a line, values on the line of their key: no text is read here that a parser would read otherwise
or find fault with. Of anything else, and of whatever there is to tell the author, `plain_values` says that it is not
plain, and the general way is taken (`yaml_mending`, `yaml_tree`). That one takes ten times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_UNUSUAL = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Control characters, tabs, line breaks of other systems, and what YAML does not allow."""
_QUOTED_WIDE = re.compile("[:-] +[“‘”’＂＇]")
_LINE = re.compile(r"( *)(?:(- +)?(\w{1,60}):(?: +(\S.*)?)?|(- +)(\S.*))")
_FLOW = re.compile(r"\[ *([^\[\]{},:#&*!|>'\"%@`?\-\s][^\[\]{},:#&*!|>'\"%@`?]*(?:,[^\[\]{},:#&*!|>'\"%@`?]+)*)\]")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"\\]*)\"")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NULLS = frozenset(("~", "null", "Null", "NULL", ""))
_DEEPEST = 8
_SHORT = 60

_ITEM = None
"""Stands for the key of a line, or of the rest of a line, that is a list item."""
_Line = tuple[int, str | None, str]
"""The indent, the key, and what stands after it."""


class _NotPlainError(Exception):
    """Something that only the general way reads."""


def plain_values(text: str) -> dict[str, Any] | None:
    """What a YAML text says, scalars as text; None where it is not plain, or is nothing."""
    if _UNUSUAL.search(text) or _QUOTED_WIDE.search(text):
        return None
    try:
        lines = _lines(text)
        if not lines:
            return None
        values, end = _mapping(lines, 0, 0, 0)
    except _NotPlainError:
        return None
    return values if end == len(lines) else None


def _lines(text: str) -> list[_Line]:
    short = _short_line
    return [
        line
        for written in text.split("\n")
        if written
        for line in (short(written) if len(written) <= _SHORT else _line(written))
    ]


def _line(written: str) -> tuple[_Line, ...]:
    """A line; two where a key stands behind a dash, as if it stood below it; none where it is a comment."""
    found = _LINE.fullmatch(written)
    if found is None:
        if written[0] != "#":
            raise _NotPlainError
        return ()
    blanks, dash, key, value, _, item = found.groups()
    indent = len(blanks)
    if item is not None:
        if "：" in item:
            raise _NotPlainError
        return ((indent, _ITEM, item),)
    if dash:
        return (indent, _ITEM, ""), (indent + len(dash), key, value or "")
    return ((indent, key, value or ""),)


_short_line = lru_cache(maxsize=4096)(_line)
"""Many lines, as those of reviews, stand in every document: they are read once, and their words kept once."""


def _mapping(lines: list[_Line], position: int, indent: int, depth: int) -> tuple[dict[str, Any], int]:
    """The keys that stand at an indent from a line on, and the line after them."""
    found: dict[str, Any] = {}
    written = set()
    while position < len(lines):
        at, key, value = lines[position]
        if at < indent or (at == indent and key is _ITEM and depth):
            break
        if at > indent or key is _ITEM or key in written:
            raise _NotPlainError
        written.add(key)
        position += 1
        child = _scalar(value) if value else None
        if not value and position < len(lines):
            child, position = _below(lines, position, indent, depth)
        if child is not None:
            found[key] = child
    return found, position


def _below(lines: list[_Line], position: int, indent: int, depth: int) -> tuple[Any, int]:
    """What stands under a key at an indent that has nothing on its line."""
    at, key, _ = lines[position]
    if depth > _DEEPEST:
        raise _NotPlainError
    if key is _ITEM and at >= indent:
        return _sequence(lines, position, at, depth + 1)
    if at > indent:
        return _mapping(lines, position, at, depth + 1)
    return None, position


def _sequence(lines: list[_Line], position: int, indent: int, depth: int) -> tuple[list[Any], int]:
    """The items that stand at an indent from a line on, and the line after them."""
    found: list[Any] = []
    while position < len(lines):
        at, key, value = lines[position]
        if at != indent or key is not _ITEM:
            if at > indent:
                raise _NotPlainError
            break
        position += 1
        if value:
            child: Any = _scalar(value)
        else:
            child, position = _mapping(lines, position, lines[position][0], depth + 1)
        found.append(child)
    return found, position


def _scalar(written: str) -> Any:
    """The text of a value on one line, a list in brackets, or None for YAML's words for nothing."""
    first = written[0]
    if first in _INDICATORS:
        if (flow := _FLOW.fullmatch(written)) is not None:
            return _flow(flow[1])
        if (quoted := _QUOTED.fullmatch(written)) is not None:
            return quoted[1] if quoted[2] is None else quoted[2]
        raise _NotPlainError
    if ": " in written or " #" in written or written[-1] in ": ":
        raise _NotPlainError
    return None if written in _NULLS else written


def _flow(written: str) -> list[str]:
    items = [item.strip(" ") for item in written.split(",")]
    if any(item in _NULLS or item[0] == "-" for item in items):
        raise _NotPlainError
    return items
