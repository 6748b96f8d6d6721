"""Pictures of a source are made anew in one guarded way: not too large to unfold, and broken ones give nothing."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

from tongbu.vetting import pixel_count

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 50_000_000


def made_anew(content: bytes, save: Callable[[Image, io.BytesIO], bool]) -> bytes | None:
    """What `save` writes of a picture; None where it says that it cannot, or the picture is broken or too large."""
    from PIL import Image  # few papers have pictures

    if (pixel_count(content) or MOST_PIXELS + 1) > MOST_PIXELS:
        return None
    target = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content)) as image:
                return target.getvalue() if save(image, target) else None
        except (OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
            return None
