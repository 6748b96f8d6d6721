"""Rectangles on a page, and which of a line's characters lie under them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tongbu.importing.pdf.rows import Fragment, wide

_MUCH = 0.6
"""So much of a character's height must be covered: lines under and through words cover less."""
_SOME = 0.25
"""So much of its width: places within a line are worked out from its beginning, and rather too much is left out."""
_LEAST = 1.0
"""Lines are no boxes: text whose characters are this low cannot be read."""
_BAND, _FARTHEST = 8.0, 4000.0
"""How high the bands are by which boxes are found, and where pages end at the latest, in points."""
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

    def contains(self, other: Box) -> bool:
        """Whether nothing of the other lies outside."""
        return self.common(other) == other


class Covers:
    """What was painted over a page, found by height: drawings have tens of thousands of parts."""

    def __init__(self) -> None:
        self._bands: dict[int, list[tuple[int, Box]]] = {}

    def add(self, box: Box, after: int) -> None:
        """A box painted after so many pieces of text."""
        if box.top - box.bottom < _LEAST:
            return
        for band in range(_band(box.bottom), _band(box.top) + 1):
            there = self._bands.setdefault(band, [])
            while there and there[-1][0] <= after and box.contains(there[-1][1]):
                there.pop()
            there.append((after, box))

    def over(self, fragment: Fragment, place: int) -> list[Box]:
        """Those that cross the middle of a piece of text, the `place`-th, and were painted after it."""
        middle = fragment.bottom + _BODY * fragment.size / 2
        return [box for after, box in self._bands.get(_band(middle), ()) if after >= place]


def _band(height: float) -> int:
    return int(min(max(height, -_FARTHEST), _FARTHEST) // _BAND)


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
