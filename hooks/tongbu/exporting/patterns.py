"""XML that repeats: made once by a library, cut where something differs, and filled in as text.

A 修订对照表 has thousands of runs and cells of some dozen looks. To make each as objects, and then to write them, takes
thirty times as long as to put words between two strings.
"""

from __future__ import annotations

from typing import NamedTuple

HOLE = "\ue000"
"""Stands in the made XML where something is to be filled in; a character of no script."""


class Pattern(NamedTuple):
    """What stands before and after a hole."""

    before: str
    after: str

    @classmethod
    def cut(cls, xml: str) -> Pattern:
        """The XML around its only `HOLE`."""
        before, after = xml.split(HOLE)
        return cls(before, after)

    def around(self, xml: str) -> str:
        """The whole, with XML in the hole."""
        return f"{self.before}{xml}{self.after}"

    def saying(self, words: str) -> str:
        """The whole, with words in the hole that every reader of XML accepts; see `printable`."""
        return f"{self.before}{escaped(words)}{self.after}"


def escaped(words: str) -> str:
    """Words as the text of an element."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
