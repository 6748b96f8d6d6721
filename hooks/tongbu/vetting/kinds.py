"""What a file is by its first bytes, and what it may be by the end of its name."""

from __future__ import annotations

from pathlib import PurePosixPath

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "pdf"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (8, b"WEBP", "webp"),
    (8, b"WAVE", "wav"),
    (4, b"ftyp", "mp4"),
    (0, b"\x1aE\xdf\xa3", "webm"),
    (0, b"OggS", "ogg"),
    (0, b"ID3", "mp3"),
    (0, b"Rar!", "rar"),
    (0, b"7z\xbc\xaf", "7z"),
    (0, b"MZ", "program"),
    (0, b"\x7fELF", "program"),
)
_MP3 = (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa")
_WORDS = {
    "pdf": "PDF 文件",
    "zip": "压缩文件（新版 Word、Excel 也是）",
    "ole": "旧版 Word、Excel 或者 WPS 文件",
    "png": "PNG 图片",
    "jpeg": "JPEG 图片",
    "gif": "GIF 图片",
    "webp": "WebP 图片",
    "wav": "WAV 音频",
    "mp4": "MP4 音视频",
    "webm": "WebM 视频",
    "ogg": "Ogg 音频",
    "mp3": "MP3 音频",
    "rar": "RAR 压缩文件",
    "7z": "7z 压缩文件",
    "program": "可执行程序",
    "html": "网页",
    "svg": "SVG 图形",
    "text": "文本",
    "": "认不出的文件",
}

ALLOWED: dict[str, frozenset[str]] = {
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".ofd", ".zip"), frozenset({"zip"})),
    **dict.fromkeys((".doc", ".xls", ".ppt", ".wps", ".et", ".dps"), frozenset({"ole", "zip"})),
    **dict.fromkeys((".jpg", ".jpeg"), frozenset({"jpeg"})),
    **dict.fromkeys((".mp4", ".m4a"), frozenset({"mp4"})),
    **dict.fromkeys((".txt", ".csv", ".vtt"), frozenset({"text", "html"})),
    **{f".{kind}": frozenset({kind}) for kind in ("pdf", "png", "gif", "webp", "wav", "webm", "ogg", "mp3", "svg")},
}
"""The ends of names under which files are published, and what such a file must be. Text may look like anything: servers
and browsers go by its name, and `nosniff` keeps them from guessing."""
BITMAPS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""The ends of names of images that are made of pixels."""
HEAD = 4096
"""So many bytes of a file tell what it is."""


def kind_of(content: bytes) -> str:
    """What a file is: a key of the words below, "" where nothing tells."""
    found = next((kind for at, magic, kind in _MAGIC if content[at : at + len(magic)] == magic), None)
    if found:
        return found
    if content.startswith(_MP3):
        return "mp3"
    if b"\0" in content[:HEAD]:
        return ""
    head = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"<svg" in head and head.startswith((b"<svg", b"<?xml", b"<!--", b"<!doctype svg")):
        return "svg"
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<script")):
        return "html"
    return "text"


def is_what_it_says(name: str, content: bytes) -> str:
    """A sentence on what is wrong with a file of a name; "" where it is one of the `ALLOWED` kinds and what it says."""
    suffix = PurePosixPath(name).suffix.lower()
    wanted = ALLOWED.get(suffix)
    if wanted is None:
        return f"不能发布“{suffix or name}”这一类文件"
    found = kind_of(content)
    return "" if found in wanted else f"名称是 {suffix}，内容却是{_WORDS[found]}"
