"""Where a long title may break (标题回行): words stay whole, as GB/T 9704-2012 §7.3.1 asks."""

from __future__ import annotations

from markupsafe import Markup, escape

from tongbu.comparing.words import words

_NOT_FIRST = tuple("的》）〉”、，。：；")
_NOT_LAST = tuple("《（〈“和与及对在")


def breakable(title: str) -> Markup:
    """A title for HTML, with the places at which a line may end."""
    return Markup("<wbr>").join(escape(piece) for piece in title_pieces(title))


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
    """Words; a name in title marks is cut too, because it may be longer than a line."""
    found: list[str] = []
    for piece in words(title):
        found.extend(["《", *words(piece[1:-1]), "》"] if piece.startswith("《") and len(piece) > 1 else [piece])
    return found
