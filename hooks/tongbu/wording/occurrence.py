"""What was found at one place of a document."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.wording.entry import Entry


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`wrong` stands at a line and column, both from 1; `right` is "" where only a person can say.

    `safe` says that `--fix` may write `right` there; `key` is the key of the metadata in which it stands, or "".
    """

    entry: Entry
    line: int
    column: int
    wrong: str
    right: str
    safe: bool
    key: str = ""
