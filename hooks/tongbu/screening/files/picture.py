"""What a picture tells besides itself: where it was taken (GPS), who took it, notes, its own small preview."""

from __future__ import annotations

import io
import warnings
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.pieces import Passage, Pieces, Remark, UninspectedError
from tongbu.screening.files.properties import described
from tongbu.screening.files.xmp import told_by_xmp

_OWNERS = {0x013B: "作者", 0x9C9D: "作者", 0xA430: "作者"}
"""Artist, XPAuthor, CameraOwnerName."""
_NOTES = {0x010E: "图片说明", 0x8298: "版权", 0x9C9B: "标题", 0x9C9C: "备注", 0x9C9E: "关键词", 0x9286: "备注"}
_LATITUDE = 2


def picture(raw: bytes) -> Pieces:
    """Everything a picture tells; the picture itself is never unpacked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, and of pictures too large to be unpacked
            with Image.open(io.BytesIO(raw)) as image:
                yield from _exif(image)
                yield from _written(image, raw)
    except UnidentifiedImageError as error:
        raise UninspectedError("图片已损坏，读不出来") from error
    except UninspectedError:
        raise
    except Exception as error:  # pillow raises whatever broken metadata happens to cause
        raise UninspectedError("图片的附加信息读不出来") from error


def _exif(image: Image.Image) -> Pieces:
    exif = image.getexif()
    tags: dict[int, Any] = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    if _LATITUDE in exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Remark(SensitiveKind.LOCATION, "经纬度", "图片信息（EXIF）")
    for tag, value in tags.items():
        text = _text(value, wide=tag >= 0x9C9B and tag <= 0x9C9F)
        if text and tag in _OWNERS:
            yield from described(_OWNERS[tag], text)
        elif text and tag in _NOTES:
            yield Passage(text, f"图片信息“{_NOTES[tag]}”")
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield Remark(SensitiveKind.UNSEEN, "拍摄时的缩略图（可能是裁剪以前的）", "图片信息（EXIF）")


def _written(image: Image.Image, raw: bytes) -> Pieces:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or _packet(raw)
    if packet:
        yield from told_by_xmp(packet if isinstance(packet, str) else packet.decode("utf-8", "replace"))
    for key, value in image.info.items():
        if isinstance(value, str) and "xmp" not in str(key).lower():
            yield from described("作者" if key == "Author" else str(key), value)
        elif key == "comment" and isinstance(value, bytes):
            yield Passage(value.decode("utf-8", "replace"), "图片信息“备注”")


def _packet(raw: bytes) -> bytes:
    start = raw.find(b"<x:xmpmeta")
    end = raw.find(b"</x:xmpmeta>", start)
    return raw[start : end + len(b"</x:xmpmeta>")] if 0 <= start < end else b""


def _text(value: Any, *, wide: bool) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-16-le" if wide else "utf-8", "replace").removeprefix("ASCII\0\0\0")
    elif wide and isinstance(value, tuple):
        value = bytes(each for each in value if isinstance(each, int) and 0 <= each < 256).decode(
            "utf-16-le", "replace"
        )
    return _as_written(value.replace("\0", "").strip()) if isinstance(value, str) else ""


def _as_written(text: str) -> str:
    """Text of EXIF, which is to be ASCII, and in China is not."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return text.encode("latin-1").decode(encoding)
        except UnicodeError:
            continue
    return text
