"""What of a page's words can be seen (隐藏、遮盖的文字): how text is shown, and what is painted over it later."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

from tongbu.importing.pdf.boxes import Box, Covers
from tongbu.importing.pdf.rows import Fragment

_TEXT = {b"Tj": 0, b"'": 0, b'"': 2, b"TJ": 0}
"""The operators that show text, and where among their operands it stands; ISO 32000-1, table 109."""
_INVISIBLE = 3
"""The text rendering mode that paints nothing, as text recognition (OCR) uses it; table 106."""
_FILLS = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_ENDS = _FILLS | {b"S", b"s", b"n"}
_COLOURS = frozenset((b"g", b"rg", b"k", b"sc", b"scn", b"cs"))
_ALWAYS = sys.maxsize
"""Annotations lie over all that is painted."""
_FEW = 16
"""Borders are made of few rectangles; what has more is a drawing or a table."""
_COVERING_NOTES = ("/Redact", "/Square")
"""Annotations that hide what they lie on: the second where it has an inner colour."""


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` brings back, as far as it decides what is seen."""

    mode: int = 0
    opaque: bool = True
    plain: bool = True
    clip: Box | None = None


class Painting:
    """Follows the operators of a page while pypdf extracts its text, which it lets have visible or hidden words only.

    pypdf tells of text some operators late; `shown` counts the pieces, so that their order among covers is kept.
    """

    def __init__(self, page: Any, *, hidden: bool = False) -> None:
        self.shown = 0
        self.has_hidden = False
        self._hidden = hidden
        self._state = _State()
        self._kept: list[_State] = []
        self._boxes: list[Box] = []
        self._points: list[tuple[float, float]] = []
        self._clips = False
        self._resources = [_mapping(page.get("/Resources"))]
        self._outside: list[tuple[_State, list[_State]]] = []
        self._covers = Covers()
        for box in _boxes_of_notes(page):
            self._covers.add(box, _ALWAYS)

    def before(self, operator: bytes, operands: MutableSequence[Any], matrix: Sequence[float], _text: object) -> None:
        """Note what an operator does; text that is not asked for is taken out of it. What is malformed does nothing."""
        if operator == b"Do" and operands:
            self._outside.append((self._state, list(self._kept)))
            self._resources.append(self._resources[-1])
        with suppress(TypeError, ValueError, LookupError, AttributeError):
            self._follow(operator, operands, matrix)

    def _follow(self, operator: bytes, operands: MutableSequence[Any], matrix: Sequence[float]) -> None:
        if operator in _TEXT:
            self._text(operator, operands)
        elif operator == b"q":
            self._kept.append(self._state)
        elif operator == b"Q":
            self._state = self._kept.pop() if self._kept else _State()
        elif operator == b"Tr" and operands:
            self._state = replace(self._state, mode=int(operands[0]))
        elif operator == b"gs" and operands:
            self._graphics(_mapping(_mapping(self._resources[-1].get("/ExtGState")).get(operands[0])))
        elif operator in _COLOURS:
            by_pattern = operator == b"scn" and bool(operands) and isinstance(operands[-1], str)
            self._state = replace(self._state, plain=not by_pattern)
        elif operator == b"Do" and operands:
            self._object(_mapping(_mapping(self._resources[-1].get("/XObject")).get(operands[0])), matrix)
        else:
            self._path(operator, operands, matrix)

    def after(self, operator: bytes, operands: Sequence[Any], _matrix: object, _text: object) -> None:
        """A form (表单 XObject) leaves the state as it was."""
        if operator == b"Do" and operands:
            self._resources.pop()
            self._state, self._kept = self._outside.pop()

    def over(self, fragment: Fragment, place: int) -> list[Box]:
        """What was painted over a piece of text, `place` being `shown` when it was told."""
        return self._covers.over(fragment, place)

    def _text(self, operator: bytes, operands: MutableSequence[Any]) -> None:
        self.shown += 1
        hidden = self._state.mode == _INVISIBLE
        self.has_hidden |= hidden
        at = _TEXT[operator]
        if hidden is not self._hidden and len(operands) > at:
            operands[at] = type(operands[at])()

    def _graphics(self, wanted: Mapping[str, Any]) -> None:
        opaque = float(wanted.get("/ca", 1 if self._state.opaque else 0)) >= 1
        blend = wanted.get("/BM", "/Normal")
        plain_blend = (blend[0] if isinstance(blend, list) and blend else blend) in ("/Normal", "/Compatible")
        masked = wanted.get("/SMask", "/None") != "/None"
        self._state = replace(self._state, opaque=opaque and plain_blend and not masked)

    def _object(self, painted: Mapping[str, Any], matrix: Sequence[float]) -> None:
        if painted.get("/Subtype") == "/Form" and "/Resources" in painted:
            self._resources[-1] = _mapping(painted["/Resources"])
        see_through = any(key in painted for key in ("/SMask", "/Mask", "/ImageMask"))
        if painted.get("/Subtype") == "/Image" and not see_through:
            self._cover(Box.of(matrix, (0, 0), (1, 1)))

    def _path(self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float]) -> None:
        if operator == b"re" and len(operands) >= 4:
            left, bottom, width, height = (float(each) for each in operands[:4])
            self._boxes.append(Box.of(matrix, (left, bottom), (left + width, bottom + height)))
        elif operator in (b"m", b"l") and len(operands) >= 2:
            if operator == b"m":
                self._close(matrix)
            self._points.append((float(operands[0]), float(operands[1])))
        elif operator in (b"c", b"v", b"y"):
            self._points.append((float("nan"), float("nan")))
        elif operator in (b"W", b"W*"):
            self._clips = True
        elif operator in _ENDS:
            self._close(matrix)
            if operator in _FILLS and self._state.plain and not _is_frame(self._boxes):
                for box in self._boxes:
                    self._cover(box)
            if self._clips and len(self._boxes) == 1:
                self._state = replace(self._state, clip=self._within_clip(self._boxes[0]))
            self._boxes, self._points, self._clips = [], [], False

    def _close(self, matrix: Sequence[float]) -> None:
        """Lines that go around a rectangle are one."""
        corners = set(self._points)
        across, along = {x for x, _ in corners}, {y for _, y in corners}
        if len(corners) == 4 and len(across) == len(along) == 2:
            self._boxes.append(Box.of(matrix, (min(across), min(along)), (max(across), max(along))))
        self._points = []

    def _cover(self, box: Box) -> None:
        if self._state.opaque:
            self._covers.add(self._within_clip(box), self.shown)

    def _within_clip(self, box: Box) -> Box:
        return box.common(self._state.clip) if self._state.clip else box


def _is_frame(boxes: Sequence[Box]) -> bool:
    """Whether one rectangle of a path leaves another free, as borders are drawn."""
    return len(boxes) <= _FEW and any(outer.contains(inner) for inner, outer in permutations(boxes, 2))


def _boxes_of_notes(page: Any) -> Iterator[Box]:
    notes = page.get("/Annots")
    for each in notes.get_object() if notes is not None else ():
        note = _mapping(each)
        kind, corners = note.get("/Subtype"), note.get("/Rect")
        if kind in _COVERING_NOTES and corners and (kind == "/Redact" or note.get("/IC")):
            left, bottom, right, top = (float(corner) for corner in corners)
            yield Box.of((1, 0, 0, 1, 0, 0), (left, bottom), (right, top))


def _mapping(value: Any) -> Mapping[str, Any]:
    found = value.get_object() if value is not None else {}
    return found if isinstance(found, Mapping) else {}
