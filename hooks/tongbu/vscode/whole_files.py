"""Snippets of whole files: what `tongbu new` would write, with a tab stop in every open place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from tongbu.drafting import TODAY, Piece, blank
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.unfinished import TO_FILL
from tongbu.model.vocabulary import PolicyCategory
from tongbu.reading import shape
from tongbu.settings import Settings
from tongbu.vscode.stops import DAY, Stops, literal

_MARK = re.compile(rf"({TO_FILL}[^】]*】)")
_LINE = re.compile(r"(?P<start>\s*(?:- )?)(?:(?P<key>[^\s:#]+):)?\s*(?P<value>[^#]*?)(?P<comment>\s*#.*)?")


def whole_file(piece: Piece, settings: Settings) -> str:
    """The snippet; without its stops it is the file that the gate refuses for nothing but what is to be filled in."""
    head, closing, body = blank(piece, settings).partition("\n---\n")
    stops = Stops()
    lines, key = [], ""
    for line in head.split("\n"):
        made, key = _metadata(line, key, stops)
        lines.append(made)
    return "\n".join(lines) + closing + _text(body, stops).rstrip("\n") + "\n$0"


def _metadata(line: str, before: str, stops: Stops) -> tuple[str, str]:
    """A line of metadata, and its key, which holds for the items below it."""
    match = _LINE.fullmatch(line)
    if match is None or line.startswith("---"):
        return _text(line, stops), before
    key = match["key"] or before
    value, comment = match["value"], f" {match['comment'].strip()}" if match["comment"] else ""
    words = _vocabularies().get(key, ())
    if value in words and value != PolicyCategory.DRAFT:
        others = [word for word in words if word not in (value, PolicyCategory.DRAFT)]
        return line[: match.start("value")] + stops.choice((value, *others)) + comment, key
    if match["key"] and not value and key in _dates():
        return f"{match['start']}{key}: {stops.empty()}{literal(comment)}", key
    return _text(line, stops), key


def _text(text: str, stops: Stops) -> str:
    """Text with its marks as tab stops."""
    pieces = (
        DAY if each == TODAY else stops.place(each) if each.startswith(TO_FILL) else literal(each)
        for each in _MARK.split(text)
    )
    return "".join(pieces)


@cache
def _vocabularies() -> Mapping[str, tuple[str, ...]]:
    return {key: words for key, kind in _kinds() if (words := shape.words(shape.item(kind) or kind))}


@cache
def _dates() -> frozenset[str]:
    return frozenset(key for key, kind in _kinds() if kind is date)


def _kinds() -> Iterator[tuple[str, Any]]:
    for model in (PolicyFrontMatter, InterpretationFrontMatter):
        yield from _below(model)


def _below(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    for key, kind in shape.keys(model).items():
        yield key, kind
        inner = shape.item(kind) if shape.item(kind) is not None else kind
        if shape.is_model(inner):
            yield from _below(inner)
