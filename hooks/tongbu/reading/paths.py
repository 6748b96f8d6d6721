"""Which files a project has, and which of them must not be touched."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.former import is_reserved
from tongbu.model.source import Place
from tongbu.reading.faults import FILE_NAME, OUTSIDE, SAME_ID, UNREADABLE
from tongbu.reading.locating import Findings

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\#%\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A Markdown file of a folder: where it is, its path in the project, and the id it gives."""

    file: Path
    path: str
    id: str


@dataclass(frozen=True)
class Walk:
    """What a folder holds: the files to read, and those refused with the reason."""

    files: tuple[DocumentFile, ...]
    findings: tuple[Finding, ...]
    refused: tuple[str, ...]


def shown(path: str) -> str:
    """A path that can be printed and written, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def walk(root: Path, folder: str) -> Walk:
    """The Markdown files below `root/folder`, in a fixed order, without drafts (`_`, `.`) and README.md."""
    files: dict[str, DocumentFile] = {}
    findings: list[Finding] = []
    refused: list[str] = []
    for entry, relative in _entries(root, root / folder, findings, refused):
        document = DocumentFile(entry, shown(f"{folder}/{relative}"), relative[: -len(".md")])
        noted = Findings(document.path)
        identity = unicodedata.normalize("NFC", document.id).casefold()
        if _allowed(document, root, noted) and _first(document, files.get(identity), noted):
            files[identity] = document
        else:
            refused.append(document.path)
            findings.extend(noted.found)
    return Walk(tuple(files.values()), tuple(findings), tuple(refused))


def _entries(root: Path, folder: Path, findings: list[Finding], refused: list[str]) -> Iterator[tuple[Path, str]]:
    """Markdown files below a folder with their path in it; folders that cannot be entered are told."""

    def fail(error: OSError) -> None:
        _refuse_folder(root, Path(error.filename), f"文件夹打不开：{error.strerror}", findings, refused)

    if folder.is_symlink() and not inside(folder, root):
        _refuse_folder(root, folder, "文件夹是指向项目之外的符号链接，里面的文件没有读取", findings, refused)
        return
    for here, folders, names in os.walk(folder, onerror=fail if folder.exists() else None):
        folders[:] = sorted(name for name in folders if not name.startswith(("_", ".")))
        for name in folders:
            if (linked := Path(here) / name).is_symlink():
                _refuse_folder(root, linked, "文件夹是符号链接，里面的文件没有读取", findings, refused)
        place = Path(here).relative_to(folder).as_posix()
        for name in sorted(names):
            if name.lower().endswith(".md") and not name.startswith(("_", ".")) and name.lower() != "readme.md":
                yield Path(here, name), name if place == "." else f"{place}/{name}"


def _refuse_folder(root: Path, folder: Path, message: str, findings: list[Finding], refused: list[str]) -> None:
    noted = Findings(shown(folder.relative_to(root).as_posix()))
    noted.add(OUTSIDE if folder.is_symlink() else UNREADABLE, Place(1), message)
    findings.extend(noted.found)
    refused.append(noted.path)


def _allowed(document: DocumentFile, root: Path, findings: Findings) -> bool:
    if bad := _FORBIDDEN.search(document.id):
        told = "文件名不是 UTF-8 编码" if bad[0] >= "\ud800" else f"文件名里有“{bad[0]!r}”，不能用作网址"
        findings.add(FILE_NAME, Place(1), told)
    elif is_reserved(document.path.removesuffix(Path(document.path).suffix) + "/"):
        findings.add(FILE_NAME, Place(1), "文件夹的地址留给网站的列表页，里面不能放文件")
    elif document.file.is_symlink() and not inside(document.file, root):
        findings.add(OUTSIDE, Place(1), "这是指向项目之外（或者已经失效）的符号链接")
    elif not document.file.is_file():
        findings.add(UNREADABLE, Place(1), "这不是普通文件")
    return not findings.found


def _first(document: DocumentFile, other: DocumentFile | None, findings: Findings) -> bool:
    if other:
        findings.add(SAME_ID, Place(1), f"与“{other.path}”的网址只有大小写不同，或者完全相同")
    return other is None


def inside(path: Path, folder: Path) -> bool:
    """Whether a path, with all links followed, exists and lies in a folder."""
    try:
        return path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False
