"""Where a long title may break (标题回行): words stay whole, as GB/T 9704-2012 §7.3.1 asks."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from tongbu.comparing.words import words

_WHOLE = re.compile(r"(（[^（）《》]{1,14}）|[\u3400-\u9fff]{1,6}〔\d{4}〕\s?\d+\s?号)")
_NOT_FIRST = tuple("的》）〉”、，。：；")
_NOT_LAST = tuple("《（〈“和与及对在")


def breakable(title: str) -> Markup:
    """A title for HTML, with the places at which a line may end."""
    return Markup("<wbr>".join([escape(piece) for piece in title_pieces(title)]))  # noqa: S704 - escaped piece by piece


def title_pieces(title: str) -> list[str]:
    """The words of a title, and before them opening marks, and after them what no line may begin with."""
    pieces: list[str] = []
    for word in _words(title):
        if pieces and (word.startswith(_NOT_FIRST) or pieces[-1].endswith(_NOT_LAST)) and " " not in word:
            pieces[-1] += word
        else:
            pieces.append(word)
    return pieces


def _words(title: str) -> list[str]:
    """Words; a 文号 and a short note in brackets, such as （征求意见稿）, stay whole."""
    found: list[str] = []
    for position, part in enumerate(_WHOLE.split(title)):
        found.extend([part] if position % 2 else _cut(part))
    return found


def _cut(title: str) -> list[str]:
    """Words; a name in title marks is cut too, because it may be longer than a line."""
    found: list[str] = []
    for piece in words(title):
        found.extend(["《", *words(piece[1:-1]), "》"] if piece.startswith("《") and len(piece) > 1 else [piece])
    return found
