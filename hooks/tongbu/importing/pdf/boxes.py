"""Rectangles on a page, and which of a line's characters lie under them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tongbu.importing.pdf.rows import Fragment, wide

_MUCH = 0.6
"""So much of a character's height must be covered: lines under and through words cover less."""
_SOME = 0.25
"""So much of its width: places within a line are worked out from its beginning, and rather too much is left out."""
_BODY = 0.75
"""How high characters reach above their line, in sizes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def of(cls, matrix: Sequence[float], one: tuple[float, float], other: tuple[float, float]) -> Box:
        """The rectangle around two opposite corners and the other two, as the matrix moves them."""
        a, b, c, d, e, f = matrix
        moved = [(a * x + c * y + e, b * x + d * y + f) for x in (one[0], other[0]) for y in (one[1], other[1])]
        xs, ys = [x for x, _ in moved], [y for _, y in moved]
        return cls(min(xs), min(ys), max(xs), max(ys))

    def common(self, other: Box) -> Box:
        """What lies in both; without any extent where nothing does."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        return Box(left, bottom, max(left, min(self.right, other.right)), max(bottom, min(self.top, other.top)))


def parted(fragment: Fragment, boxes: Collection[Box]) -> tuple[list[Fragment], str]:
    """What of a fragment is not covered, in pieces, and the words that are."""
    over = [box for box in boxes if _crosses(box, fragment)]
    if not over:
        return [fragment], ""
    pieces: list[Fragment] = []
    covered, open_, left = "", "", fragment.left
    for char in fragment.text:
        width = wide(char) * fragment.size
        if any(min(box.right, left + width) - max(box.left, left) > _SOME * width for box in over):
            covered += char
            if open_:
                pieces.append(_piece(fragment, open_, left))
            open_ = ""
        else:
            open_ += char
        left += width
    if open_:
        pieces.append(_piece(fragment, open_, left))
    return [piece for piece in pieces if piece.text.strip()], covered.strip()


def _piece(fragment: Fragment, text: str, right: float) -> Fragment:
    return Fragment(text, right - wide(text) * fragment.size, fragment.bottom, fragment.size)


def _crosses(box: Box, fragment: Fragment) -> bool:
    height = _BODY * fragment.size
    return min(box.top, fragment.bottom + height) - max(box.bottom, fragment.bottom) > _MUCH * height
