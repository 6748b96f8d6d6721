"""Cropped pictures (裁剪): what an office cut away must not be published with the rest."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from tongbu.importing.bitmaps import made_anew
from tongbu.importing.word.xml import child, value

if TYPE_CHECKING:
    from PIL.Image import Image

_SIDES = ("l", "t", "r", "b")
_VML_SIDES = ("cropleft", "croptop", "cropright", "cropbottom")
_QUALITY = 92
Crop = tuple[float, float, float, float]
"""How much is cut off left, above, right and below, as shares of the whole."""


def crop_of(element: Any) -> Crop | None:
    """The crop of a picture's reference: `a:srcRect` beside `a:blip`, or crop attributes of `v:imagedata`.

    None where nothing is cut off; negative values add a margin and cut nothing. ValueError where a value is none.
    """
    around = element.getparent()
    rectangle = child(around, "srcRect") if around is not None else None
    drawn = [_share(value(rectangle, side), 100_000) for side in _SIDES]
    old = [_share(value(element, side), 65_536) for side in _VML_SIDES]
    left, top, right, bottom = (max(new, before, 0.0) for new, before in zip(drawn, old, strict=True))
    return (left, top, right, bottom) if any((left, top, right, bottom)) else None


def cropped(content: bytes, crop: Crop) -> bytes | None:
    """A picture without what was cut off, in its own format; None where that cannot be done."""

    def save(image: Image, target: io.BytesIO) -> bool:
        left, top, right, bottom = crop
        # Inwards: of the pixels on the edge, none that was cut off in part stays.
        box = (_up(left * image.width), _up(top * image.height),
               int((1 - right) * image.width), int((1 - bottom) * image.height))  # fmt: skip
        if getattr(image, "n_frames", 1) > 1 or box[0] >= box[2] or box[1] >= box[3]:
            return False
        image.crop(box).save(target, image.format, quality=_QUALITY)
        return True

    return made_anew(content, save)


def _share(written: str | None, whole: int) -> float:
    """A share as `50000` or `50%` (DrawingML), `32768f` or `0.5` (VML) write it."""
    if not written:
        return 0.0
    if written.endswith("%"):
        return float(written[:-1]) / 100
    if written.endswith("f"):
        return float(written[:-1]) / whole
    return float(written) / (whole if whole == 100_000 else 1)


def _up(pixels: float) -> int:
    return -int(-pixels // 1)
