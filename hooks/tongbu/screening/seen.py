"""A line as the eye reads it: wide characters narrow, Markdown marks and invisible characters gone.

Each character keeps the place at which it was written, so that what is found is told where it stands.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and signs, each to its narrow form in its own place."""
_BLANKS = dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\t"), " ")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"), "-")
_TABLE: dict[int, int | str] = {**_NARROW, **_BLANKS, **_DASHES}

_INVISIBLE = r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u180e]"
_MARK = r"(?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_)|~~|`+|\\(?=[^\w\s])"
_TAG = r"</?(?:a|abbr|b|bdi|bdo|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?/?>"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"
_UNSEEN = re.compile(f"(?P<gone>{_INVISIBLE}|{_MARK}|{_TAG})|{_ENTITY}", re.IGNORECASE)
_MAY_HAVE_UNSEEN = re.compile(r"[*_~`\\<&\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True)
class Seen:
    """What is read, and for each of its characters the place in what was written; None where they are the same."""

    text: str
    places: Sequence[int] | None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The span of what was written that is read as `text[start:end]`."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def seen(written: str) -> Seen:
    """A line as it is read."""
    plain = written.translate(_TABLE)
    if not _MAY_HAVE_UNSEEN.search(plain):
        return Seen(plain, None)
    parts: list[str] = []
    places: list[int] = []
    last = 0
    for match in _UNSEEN.finditer(plain):
        parts.append(plain[last : match.start()])
        places.extend(range(last, match.start()))
        if match["gone"] is None:
            character = html.unescape(match[0])
            character = character if len(character) == 1 else match[0]
            parts.append(character.translate(_TABLE))
            places.extend(range(match.start(), match.start() + len(character)))
        last = match.end()
    parts.append(plain[last:])
    places.extend(range(last, len(plain)))
    return Seen("".join(parts), places)
