"""The size of images, written into pages so that nothing moves while they load."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

Size = Callable[[str], tuple[int, int] | None]
"""From an image's address as an author wrote it to its width and height in pixels."""
_AFTER_INLINE = 10


def image_size(path: Path) -> tuple[int, int] | None:
    """Width and height as the file's head says; None where it is no bitmap. Nothing is decoded."""
    from PIL import Image  # most texts have none

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(path) as image:
                return image.size
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return None


class ImageSizes(Extension):
    """Gives every image in Markdown its size."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self._size = size

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Look at images once they have been found in the text."""
        md.treeprocessors.register(_Sizer(self._size), "tongbu-image-sizes", _AFTER_INLINE)


class _Sizer(Treeprocessor):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self._size = size

    def run(self, root: Element) -> None:
        for image in root.iter("img"):
            if size := self._size(image.get("src", "")):
                image.set("width", str(size[0]))
                image.set("height", str(size[1]))
