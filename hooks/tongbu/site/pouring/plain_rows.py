"""The rows of long lists: the frame of each kind of row is rendered once, and a document's words are poured into it.

A library of ten thousand has forty thousand such rows, and a template takes twice as long over each.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from tongbu.pages.lists.entries import Entry

_WORDS = ("url", "title", "number", "day", "summary")
"""What is poured in as it stands; everything else of a row is part of its frame."""


@dataclass(frozen=True)
class PlainRows:
    """Gives rows to templates, just as the macro `plain_row` of `partials/tb/entry.html` renders them."""

    env: Environment
    _frames: dict[Hashable, list[str]] = field(default_factory=dict)
    _rows: dict[tuple[str, str], Markup] = field(default_factory=dict)
    _mark: str = field(default_factory=lambda: secrets.token_hex(8))

    def row(self, entry: Entry, up: str) -> Markup:
        """The row of a document on a page from which `up` leads to the site's root; made once for all of them."""
        made = self._rows.get((entry.url, up))
        if made is None:
            made = self._rows[entry.url, up] = self._poured(entry, up)
        return made

    def rendered(self, entry: Entry, up: str) -> Markup:
        """The row as the macro renders it."""
        macro: Any = self.env.get_template("partials/tb/entry.html").module
        return Markup(macro.plain_row(entry, up))  # noqa: S704 - the template has escaped it

    def _poured(self, entry: Entry, up: str) -> Markup:
        if entry.closes or entry.terminated:  # which a row says in more ways than one
            return self.rendered(entry, up)
        shape = (
            *[bool(getattr(entry, name)) for name in _WORDS],
            *(bool(entry.states), entry.kind, entry.state, entry.words, entry.values("解读形式")),
        )
        frame = self._frames.get(shape)
        if frame is None:
            frame = self._frames[shape] = self._frame(entry)
        words = {name: escape(getattr(entry, name)) for name in _WORDS}
        words["up"] = escape(up)
        words["states"] = htmlsafe_json_dumps(entry.states, **self.env.policies["json.dumps_kwargs"])
        row = [words[piece] if place % 2 else piece for place, piece in enumerate(frame)]
        return Markup("".join(row))  # noqa: S704 - escaped above

    def _frame(self, entry: Entry) -> list[str]:
        """What stands around the words of rows of this shape; every second piece is the name of what belongs there."""
        marks: dict[str, Any] = {name: f"{self._mark}{name}-" for name in _WORDS if getattr(entry, name)}
        turns = f"{self._mark}states-"
        if entry.states:
            marks["states"] = turns
        text = self.rendered(entry._replace(**marks), f"{self._mark}up-")
        bare = text.replace(f'"{turns}"', turns)  # in JSON a word has quotes
        return re.split(rf"{self._mark}(\w+)-", bare)
