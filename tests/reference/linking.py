"""Links between pages of the reference, from rules to keys and back."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from posixpath import relpath

from reference.data_kinds import heading_of
from reference.rule_pages import page_of
from tongbu.reading.disclosure.names import TITLES

PAGE_OF = {
    **{name: f"{name}.md" for name in ("policy", "interpretation", "settings")},
    **dict.fromkeys(TITLES, "disclosure.md"),
}
"""The page on which the keys of each of `tongbu schema`'s names stand."""
_NO_ANCHOR = re.compile(r"[^\w\- ]")


def anchor(heading: str) -> str:
    """The anchor that GitHub, GitLab and VS Code give to a heading."""
    return _NO_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-")


class Links:
    """The links of one page, relative to it."""

    def __init__(self, here: str) -> None:
        """`here` is the page's path below the reference's folder."""
        self._here = here

    def rule(self, code: str) -> str:
        """A link to a rule's card."""
        return f"[{code}]({self._to(page_of(code), code)})"

    def key(self, name: str, key: str) -> str:
        """A link to a key; of a data table, to the table."""
        heading = heading_of(name) if name in TITLES else key.partition(".")[0]
        return f"[{key}]({self._to(PAGE_OF[name], heading)})"

    def _to(self, page: str, heading: str) -> str:
        there = "" if page == self._here else relpath(page, str(PurePosixPath(self._here).parent))
        return f"{there}#{anchor(heading)}"
