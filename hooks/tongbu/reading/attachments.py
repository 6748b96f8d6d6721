"""Attachments (附件): only real files below the document's own folder are published."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

from tongbu.model.front_matter import Attachment
from tongbu.model.source import Source
from tongbu.reading.faults import ATTACHMENT_MISSING, ATTACHMENT_PATH
from tongbu.reading.locating import Findings
from tongbu.reading.names import name_fault
from tongbu.reading.nearest import nearest
from tongbu.reading.paths import inside


def check_attachments(attachments: tuple[Attachment, ...], folder: Path, source: Source, findings: Findings) -> None:
    """Note every attachment that is elsewhere or not there at all."""
    for position, attachment in enumerate(attachments):
        _check(attachment.file, ("附件", position, "文件"), folder, source, findings)
        if attachment.captions:
            _check(attachment.captions, ("附件", position, "字幕"), folder, source, findings)


def _check(written: str, key: tuple[str | int, ...], folder: Path, source: Source, findings: Findings) -> None:
    place = source.place(*key)
    if reason := _misplaced(written):
        findings.add(ATTACHMENT_PATH, place, f"附件路径“{written}”{reason}", key=key)
        return
    file = folder / written
    if _is_file(file) and not inside(file, folder):
        findings.add(ATTACHMENT_PATH, place, f"附件“{written}”实际在本文件夹之外", key=key)
    elif not _is_file(file):
        fix = f"是不是“{guess}”？" if (guess := _similar(file)) else None
        if guess and unicodedata.normalize("NFC", guess) == unicodedata.normalize("NFC", file.name):
            fix = f"文件夹里的“{guess}”看起来相同，字符却是拆开写的（不是 NFC）；把那个文件重新命名。"
        findings.add(ATTACHMENT_MISSING, place, f"找不到附件“{written}”", key=key, fix=fix)


def _misplaced(written: str) -> str:
    path = PurePosixPath(written)
    if "://" in written:
        return "是网址，附件应当是项目里的文件"
    if "\\" in written:
        return "用了“\\”分隔，应当用“/”"
    if path.is_absolute() or written[1:2] == ":":
        return "是绝对路径"
    if ".." in path.parts:
        return "含有“..”"
    if any(ord(char) < 32 for char in written):
        return "含有不能用在文件名里的字符"
    told = name_fault(written)
    return f"里的{told}" if told else ""


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False


def _similar(file: Path) -> str | None:
    try:
        return nearest(file.name, sorted(other.name for other in file.parent.iterdir() if other.is_file()))
    except (OSError, ValueError):
        return None
