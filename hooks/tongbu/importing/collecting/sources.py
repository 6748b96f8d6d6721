"""What is to be imported: each source with what lies beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from tongbu.importing.collecting.folder import files_below
from tongbu.importing.collecting.limits import MOST_BYTES
from tongbu.importing.collecting.zipped import members
from tongbu.importing.formats import FILE_LIMIT, SUFFIXES, WEB
from tongbu.importing.original import FileFault
from tongbu.system_errors import reason

HELD = "~$"
"""How the name of a file begins that Word keeps beside one that it has opened."""
_LITTER = ("thumbs.db", "desktop.ini")
_LOOKS = frozenset((".css", ".js", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".eot"))
Bytes = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name as people know it, its bytes, and the files around it by their paths from the same start."""

    name: str
    path: str
    read: Bytes
    around: Mapping[str, Bytes] = field(default_factory=dict, repr=False)

    def beside(self, written: str) -> bytes | None:
        """The bytes of a file that this one names by a relative path; None where it is not there."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), unquote(written.split("?")[0])))
        found = self.around.get(path)
        return found() if found else None


@dataclass(frozen=True, slots=True)
class Unread:
    """Files of a folder or zip file that nothing is made of, by their paths in it."""

    name: str
    files: tuple[str, ...]


def collect(given: Path) -> Iterator[Source | Unread]:
    """The sources in a file, a folder or a zip file; FileFault where it cannot be read at all.

    In a folder, what pages name (pictures, attachments) lies beside them and is no source of its own; whatever else
    is there comes last, as unread.
    """
    if given.is_dir():
        yield from _sources(given.name, {path: _reading(file) for path, file in files_below(given)})
    elif not given.exists():
        raise FileFault("找不到文件", "检查路径是否写对；名称里有空格的，整个路径加上引号。")
    elif given.name.startswith(HELD):
        raise FileFault(
            "这是 Word 打开文件时放在旁边的临时文件", f"在 Word 里关闭文件，再导入原来的文件（去掉“{HELD}”）。"
        )
    elif not given.is_file():
        raise FileFault("不是普通文件", "写出文件、文件夹或者 .zip 的路径。")
    elif given.suffix.lower() == ".zip":
        yield from _sources(given.name, {path: _held(content) for path, content in members(_limited(given))})
    else:
        is_page = SUFFIXES.get(given.suffix.lower()) == WEB
        yield Source(str(given), given.name, _reading(given), _near(given) if is_page else {})


def _near(page: Path) -> dict[str, Bytes]:
    """What was saved with a page: the files that it names, in its folder and below, however many lie there."""
    from tongbu.importing.web.links import links_of

    try:
        named = links_of(_limited(page))
    except FileFault:
        return {}  # told when the page itself is read
    home = page.parent.resolve()
    found: dict[str, Bytes] = {}
    for each in named:
        path = posixpath.normpath(unquote(each))
        file = home / path
        if "\0" not in path and not file.is_symlink() and file.is_file() and file.resolve().is_relative_to(home):
            found[path] = _reading(file)
    return found


def _sources(start: str, files: Mapping[str, Bytes]) -> Iterator[Source | Unread]:
    files = {path: read for path, read in files.items() if not _is_litter(path)}
    pages = any(SUFFIXES.get(_suffix(path)) == WEB for path in files)
    named = _named_by_pages(files) if pages else set()
    for path in files:
        if _suffix(path) in SUFFIXES and path not in named:
            yield Source(f"{start}/{path}", path, files[path], files)
    unread = [path for path in files if _suffix(path) not in SUFFIXES and path not in named
              and not (pages and _is_saved_along(path))]  # fmt: skip
    if unread:
        yield Unread(start, tuple(unread))


def _is_litter(path: str) -> bool:
    """Whether Word, Windows or a Mac left a file there, not people."""
    *folders, name = path.split("/")
    return name.startswith((HELD, ".")) or name.lower() in _LITTER or "__MACOSX" in folders


def _is_saved_along(path: str) -> bool:
    """Whether a browser saved a file with a page, for its looks."""
    folders = path.split("/")[:-1]
    return _suffix(path) in _LOOKS or any(folder.endswith(("_files", ".files")) for folder in folders)


def _named_by_pages(files: Mapping[str, Bytes]) -> set[str]:
    """The files to which a page leads: they are published as its attachments."""
    from tongbu.importing.web.links import links_of

    named: set[str] = set()
    for path, read in files.items():
        if SUFFIXES.get(_suffix(path)) == WEB:
            folder = posixpath.dirname(path)
            named.update(posixpath.normpath(posixpath.join(folder, unquote(each))) for each in links_of(read()))
    return {path for path in named if SUFFIXES.get(_suffix(path)) != WEB}


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _reading(file: Path) -> Bytes:
    return lambda: _limited(file)


def _held(content: bytes) -> Bytes:
    return lambda: content


def _limited(file: Path) -> bytes:
    limit = MOST_BYTES if file.suffix.lower() == ".zip" else FILE_LIMIT
    try:
        if file.stat().st_size > limit:
            raise FileFault(f"大于 {limit // 1024 // 1024} MB", "大文件作为附件公开，或者分批导入。")
        return file.read_bytes()
    except OSError as error:
        raise FileFault(f"打不开：{reason(error)}", "检查文件的权限，是不是正被别的程序占用。") from error
