"""Pictures of a source as files that the site publishes: of a kind that every browser shows, and not too large."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tongbu.importing.bitmaps import MOST_PIXELS, made_anew
from tongbu.importing.original import Notice, Outcome, Picture
from tongbu.vetting import kind_of, pixel_count

if TYPE_CHECKING:
    from PIL.Image import Image

_SHOWN = {"png": ".png", "jpeg": ".jpg", "gif": ".gif", "webp": ".webp"}
_TURNED = (b"BM", b"II*\0", b"MM\0*")


def publishable(picture: Picture) -> tuple[bytes, str] | Notice:
    """The bytes and the end of the name of a picture; a notice where it cannot be taken along."""
    kind = kind_of(picture.content)
    if kind in _SHOWN:
        if (pixel_count(picture.content) or 0) > MOST_PIXELS:
            return _lost(picture, "像素过多，请缩小后补上")
        return picture.content, _SHOWN[kind]
    if picture.content.startswith(_TURNED) and (made := _as_png(picture.content)):
        return made, ".png"
    return _lost(picture, "是网页不能显示的格式（如 WMF、EMF），请在原文件里另存为 PNG 图片补上")


def _lost(picture: Picture, why: str) -> Notice:
    return Notice(Outcome.LOST, picture.place, f"图片“{picture.name}”没有导入：{why}")


def _as_png(content: bytes) -> bytes | None:
    def save(image: Image, target: io.BytesIO) -> bool:
        image.convert("RGB").save(target, "PNG")
        return True

    return made_anew(content, save)
