"""Writing the right words where wrong ones were found, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tongbu.wording.occurrence import Occurrence

_LINE_END = re.compile(r"\r\n|\r|\n")


def mended(text: str, occurrences: Iterable[Occurrence]) -> str:
    """A file's text with its own line ends, with what may be written by itself written.

    What no longer stands where it was found is left alone.
    """
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    for each in sorted(occurrences, key=lambda one: (one.line, one.column), reverse=True):
        if not each.safe or each.line > len(lines):
            continue
        start = lines[each.line - 1] + each.column - 1
        if text.startswith(each.wrong, start):
            text = f"{text[:start]}{each.right}{text[start + len(each.wrong) :]}"
    return text
