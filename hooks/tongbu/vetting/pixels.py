"""How large an image becomes in a reader's memory: a file of a few kilobytes can hold a picture of gigabytes."""

from __future__ import annotations

import io
import warnings


def pixel_count(content: bytes) -> int | None:
    """The number of pixels as the head of a bitmap says; None where it is no bitmap.

    Nothing is decoded.
    """
    from PIL import Image  # which a run that changes no image need not load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content)) as image:
                return image.width * image.height
        except Image.DecompressionBombError:
            return Image.MAX_IMAGE_PIXELS * 2 if Image.MAX_IMAGE_PIXELS else None
        except (OSError, ValueError, SyntaxError):
            return None
