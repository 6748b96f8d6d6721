"""What is otherwise than was approved, line by line, and where in the file it stands."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

_AROUND = 12
"""Characters shown before and after what differs."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that were approved and those that stand in their place now; either may be none.

    `line` counts the lines of the body from 0, where the change is in it; it is None in metadata and attachments.
    """

    before: tuple[str, ...]
    now: tuple[str, ...]
    line: int | None

    @property
    def key(self) -> str:
        """The metadata key of the first line that differs, "" where the change is in the body or in a file."""
        key, colon, _ = (self.now or self.before)[0].partition(": ")
        return key if self.line is None and colon and " " not in key else ""

    def told(self) -> str:
        """The change in one sentence, without what both sides have in common."""
        if not self.before:
            return f"增加了{_first(self.now)}"
        if not self.now:
            return f"删去了{_first(self.before)}"
        old, new = _apart(self.before[0], self.now[0])
        return f"批准的是“{old}”，现在是“{new}”"


def _first(lines: tuple[str, ...]) -> str:
    """The first line that says something."""
    return next((f"“{_short(line)}”" for line in lines if line.strip()), "空行")


def changes(approved: str, now: str) -> list[Change]:
    """The changes between two contents of the form that `approved_content` gives, in order."""
    old, new = approved.split("\n"), now.split("\n")
    body = new.index("") + 1 if "" in new else len(new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Change(tuple(old[a:b]), tuple(new[c:d]), c - body if c >= body else None)
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    ]


def _apart(old: str, new: str) -> tuple[str, str]:
    """Two lines from a little before the first difference to a little after the last."""
    start = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    if start == 0 and old[:1] == new[:1]:
        start = min(len(old), len(new))
    most = min(len(old), len(new)) - start
    end = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    first = max(0, start - _AROUND)
    return _cut(old, first, len(old) - end + _AROUND), _cut(new, first, len(new) - end + _AROUND)


def _cut(line: str, first: int, last: int) -> str:
    return f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}"


def _short(line: str) -> str:
    return _cut(line, 0, 3 * _AROUND)
