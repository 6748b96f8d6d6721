"""The rows of long lists: the same document stands on several pages, and is rendered once for all at one depth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from tongbu.pages.lists.entries import Entry


@dataclass(frozen=True)
class PlainRows:
    """Gives rows to templates, as the macro `plain_row` of `partials/tb/entry.html` renders them."""

    env: Environment
    _made: dict[tuple[str, str], Markup] = field(default_factory=dict)

    def row(self, entry: Entry, up: str) -> Markup:
        """The row of a document on a page from which `up` leads to the site's root."""
        made = self._made.get((entry.url, up))
        if made is None:
            macro: Callable[[Entry, str], str] = getattr(self.env.get_template("partials/tb/entry.html").module, _MACRO)
            made = self._made[entry.url, up] = Markup(macro(entry, up))  # noqa: S704 - the template has escaped it
        return made


_MACRO = "plain_row"
