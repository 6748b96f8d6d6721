"""Which files a project has, and which of them must not be touched."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from tongbu.model.finding import Finding
from tongbu.model.former import is_reserved
from tongbu.model.source import Place
from tongbu.reading.faults import FILE_NAME, OUTSIDE, SAME_ID, STRAY_RECORD, UNREADABLE
from tongbu.reading.locating import Findings
from tongbu.reading.names import name_fault
from tongbu.system_errors import reason

RECORD = ".sign"
"""What the names of records of approval end in."""
LEFT_OUT = ("_", ".", "~$")
"""How the names of drafts, of hidden files, and of those that Word keeps beside an open file begin."""
DEPTH_LIMIT = 8
"""How many folders may lie in one another; documents lie by year, and attachments one below."""
_OF_DOCUMENTS = ("compare", "feedback", "process")
"""Below the address of a document the site publishes pages of its own under these names (pages/addresses.py)."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\#%\ud800-\udfff]')


class DocumentFile(NamedTuple):
    """A Markdown file of a folder: where it is, its path in the project, and the id it gives.

    `signed`: whether a record of its approval (审签记录) lies beside it.
    """

    place: str
    path: str
    id: str
    signed: bool = False

    @property
    def file(self) -> Path:
        """Where it is, for those who read it; of most files nobody wants more than the place."""
        return Path(self.place)


_MISNAMED = (".md.txt", ".markdown", ".mdown", ".md.docx")
"""How the names end of files that were to be documents: Notepad adds what an author does not see."""


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
    """The Markdown files below `root/folder`, in a fixed order, without drafts (`_`, `.`, `~$`) and README.md."""
    findings: list[Finding] = []
    refused: list[str] = []
    files: dict[str, DocumentFile] = {}
    for place, entries, records in _folders(root, root / folder, findings, refused):
        for entry in entries:
            written = f"{place}{entry.name}"
            path, identity = f"{folder}/{written}", written[: -len(".md")]
            # Of ten thousand names hardly one needs more than a look.
            plain = path.isascii()
            signed = bool(records) and f"{entry.name[:-3]}{RECORD}" in records
            document = DocumentFile(entry.path, path if plain else shown(path), identity, signed)
            key = identity.lower() if plain else unicodedata.normalize("NFC", identity).casefold()
            named = not _FORBIDDEN.search(identity) and not name_fault(identity) and not _is_of_lists(path)
            if (
                named
                and key not in files
                and not any(above in files for above in _above(key))
                and entry.is_file(follow_symlinks=False)
            ):
                files[key] = document
                continue
            noted = Findings(document.path)
            below = next((files[above] for above in _above(key) if above in files), None)
            if _allowed(document, root, noted, below) and _first(document, files.get(key), noted):
                files[key] = document
            else:
                refused.append(document.path)
                findings.extend(noted.found)
    return Walk(tuple(files.values()), tuple(findings), tuple(refused))


_Folder = tuple[str, list[os.DirEntry[str]], set[str]]


def _folders(root: Path, folder: Path, findings: list[Finding], refused: list[str]) -> Iterator[_Folder]:
    """The folders below one: each its path with a slash, its Markdown files, the names of its records of approval.

    Those not to be entered are told.
    """
    if folder.is_symlink() and not inside(folder, root):
        _refuse_folder(root, folder, "文件夹是指向项目之外的符号链接，里面的文件没有读取", findings, refused)
    elif folder.exists():
        yield from _below(root, str(folder), "", findings, refused)


def _below(root: Path, here: str, place: str, findings: list[Finding], refused: list[str]) -> Iterator[_Folder]:
    try:
        with os.scandir(here) as scan:
            entries = sorted((entry for entry in scan if not entry.name.startswith(LEFT_OUT)), key=attrgetter("name"))
    except OSError as error:
        _refuse_folder(root, Path(here), f"文件夹打不开：{reason(error)}", findings, refused)
        return
    folders = [entry for entry in entries if _is_folder(entry)]
    for folder in folders:
        if folder.is_symlink():
            _refuse_folder(root, Path(folder.path), "文件夹是符号链接，里面的文件没有读取", findings, refused)
    documents = [entry for entry in entries if _is_markdown(entry.name) and entry not in folders]
    records = {entry.name for entry in entries if entry.name.endswith(RECORD) and entry not in folders}
    for name in sorted(records - {f"{entry.name[:-3]}{RECORD}" for entry in documents}):
        noted = Findings(shown(f"{Path(here).relative_to(root).as_posix()}/{name}"))
        noted.add(STRAY_RECORD, Place(1), f"没有与审签记录同名的文件“{name[: -len(RECORD)]}.md”")
        findings.extend(noted.found)
    for name in (entry.name for entry in entries if entry.name.lower().endswith(_MISNAMED)):
        noted = Findings(shown(f"{Path(here).relative_to(root).as_posix()}/{name}"))
        told = f"文件名以“.{name.partition('.')[2]}”结尾，没有当作文件读取"
        noted.add(FILE_NAME, Place(1), told, fix="改成以“.md”结尾；记事本另存时，保存类型选“所有文件”。")
        findings.extend(noted.found)
    yield place, documents, records
    if folders and place.count("/") >= DEPTH_LIMIT:
        _refuse_folder(root, Path(here), f"文件夹超过 {DEPTH_LIMIT} 层，里面的文件夹没有读取", findings, refused)
        return
    for folder in folders:
        if not folder.is_symlink():
            yield from _below(root, folder.path, f"{place}{folder.name}/", findings, refused)


def _is_markdown(name: str) -> bool:
    return name.endswith((".md", ".MD", ".Md", ".mD")) and name.lower() != "readme.md"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _refuse_folder(root: Path, folder: Path, message: str, findings: list[Finding], refused: list[str]) -> None:
    noted = Findings(shown(folder.relative_to(root).as_posix()))
    noted.add(OUTSIDE if folder.is_symlink() else UNREADABLE, Place(1), message)
    findings.extend(noted.found)
    refused.append(noted.path)


def _is_of_lists(path: str) -> bool:
    """Whether a document at a path would have the address of a list."""
    return is_reserved(f"{path[:-3]}/")


def _above(key: str) -> Iterator[str]:
    """The keys of those documents of which a document would have the address of one of their own pages."""
    if key.count("/") > 1:
        names = key.split("/")
        yield from ("/".join(names[:at]) for at in range(1, len(names)) if names[at] in _OF_DOCUMENTS)


def _allowed(document: DocumentFile, root: Path, findings: Findings, above: DocumentFile | None = None) -> bool:
    if bad := _FORBIDDEN.search(document.id):
        told = "文件名不是 UTF-8 编码" if bad[0] >= "\ud800" else f"文件名里有“{bad[0]!r}”，不能用作网址"
        findings.add(FILE_NAME, Place(1), told)
    elif told := name_fault(document.id):
        findings.add(FILE_NAME, Place(1), f"路径里的{told}")
    elif _is_of_lists(document.path):
        findings.add(FILE_NAME, Place(1), "文件夹的地址留给网站的列表页，里面不能放文件")
    elif above:
        findings.add(FILE_NAME, Place(1), f"网址留给“{above.path}”自己的页面（对照、意见采纳情况、全流程）")
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
