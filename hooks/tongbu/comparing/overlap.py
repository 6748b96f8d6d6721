"""How much of a text was copied from another (照抄)."""

from __future__ import annotations

import re

from tongbu.comparing.passages import fold

_SILENT = re.compile(r"[^\w]|_")


def copied_share(text: str, source: str, size: int = 8) -> float:
    """The share, 0 to 1, of the text's runs of `size` characters that stand in the source.

    Spaces and punctuation do not count. A text shorter than `size` has no runs and a share of 0.
    """
    theirs, ours = _runs(source, size), _runs(text, size)
    known = set(theirs)
    return sum(run in known for run in ours) / len(ours) if ours else 0.0


def _runs(text: str, size: int) -> list[str]:
    letters = _SILENT.sub("", fold(text))
    return [letters[at : at + size] for at in range(len(letters) - size + 1)]
