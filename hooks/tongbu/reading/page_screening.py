"""Sensitive content (敏感信息) in the hand-written pages of `docs/`, and in the pictures and files beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.model.source import Place
from tongbu.reading.decoding import MARKDOWN_LIMIT, decode, unify_lines
from tongbu.reading.disclosure.names import FOLDER
from tongbu.reading.faults import FILE_NAME
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.locating import Findings
from tongbu.reading.names import name_fault
from tongbu.reading.page_faults import PAGE_PERSONAL, PAGE_SECRET
from tongbu.reading.paths import inside, shown
from tongbu.reading.tables.formats import READ, YAML
from tongbu.screening import Found, find_sensitive, masked

PAGES = "docs"
OF_WINDOWS = ("~$", "Thumbs.db", "desktop.ini")
"""How the names of files begin that Windows and Word leave beside others; they are never published."""
_HEADING = re.compile(r"\s*[^\s:#]+:\s*[|>]?[+-]?\s*")
_LINE = re.compile(r"第 (\d+) 行")
_SECRET = frozenset({SensitiveKind.IDENTITY, SensitiveKind.CARD})


def screened_pages(root: Path, screener: FileScreener) -> Iterator[Finding]:
    """Everything sensitive in the folder of hand-written pages, in their text by line.

    And pages that are no text, and names that Windows cannot keep.
    """
    folder = root / PAGES
    if not folder.is_dir() or not inside(folder, root):
        return
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(root)
        if any(part.startswith(".") for part in path.parts) or not file.is_file() or not inside(file, folder):
            continue
        if path.name.startswith(OF_WINDOWS):
            continue
        findings = Findings(shown(path.as_posix()))
        if told := name_fault(path.as_posix()):
            findings.add(FILE_NAME, Place(1), f"路径里的{told}")
        if file.suffix.lower() == ".md":
            _in_page(file, findings)
        else:
            _in_file(file, screener, findings)
        yield from findings.found


def _in_page(file: Path, findings: Findings) -> None:
    try:
        raw = file.read_bytes()[:MARKDOWN_LIMIT]
    except OSError:
        return  # MkDocs itself says so
    if raw.strip():
        decode(raw, findings)
    text = unify_lines(raw.decode("utf-8-sig", "replace"))
    for found in _sensitive(text):
        begins = text.rfind("\n", 0, found.start) + 1
        place = Place(text.count("\n", 0, begins) + 1, found.start - begins + 1)
        _tell(findings, found.kind, masked(found), place, doubtful=found.doubtful)


@lru_cache(maxsize=1024)
def _sensitive(text: str) -> tuple[Found, ...]:
    """A preview asks about the same pages at every build."""
    return tuple(find_sensitive(text))


def _in_file(file: Path, screener: FileScreener, findings: Findings) -> None:
    """A table of disclosure data tells itself what its cells hold."""
    is_data = findings.path.startswith(f"{FOLDER}/") and file.suffix.lower() in (*READ, *YAML)
    for each in screener.found_in(file):
        if is_data and (_is_heading(file, each) or (each.is_in_cell and not _is_remark(file, each))):
            continue
        told = "，".join(part for part in (each.shown, each.place) if part)
        _tell(findings, each.kind, told, _line(each), doubtful=each.doubtful)


def _is_heading(file: Path, found: Sensitive) -> bool:
    """Whether a mark is but the key over some text: 依申请公开 is a part of an annual report."""
    if found.kind is not SensitiveKind.OPENNESS or file.suffix.lower() not in YAML:
        return False
    lines = unify_lines(file.read_bytes().decode("utf-8-sig", "replace")).split("\n")
    number = _line(found).line
    return number <= len(lines) and _HEADING.fullmatch(lines[number - 1]) is not None


def _is_remark(file: Path, found: Sensitive) -> bool:
    """Whether something stands where whoever reads YAML does not look: behind a mark of remarks."""
    if file.suffix.lower() not in YAML:
        return False
    lines = unify_lines(file.read_bytes().decode("utf-8-sig", "replace")).split("\n")
    number = _line(found).line
    return number > len(lines) or "#" in lines[number - 1]


def _line(found: Sensitive) -> Place:
    """The line of a file of text, where it is said; else its beginning."""
    said = _LINE.match(found.place)
    return Place(int(said[1]) if said else 1)


def _tell(findings: Findings, kind: SensitiveKind, told: str, place: Place, *, doubtful: bool) -> None:
    secret = not doubtful and (kind.is_mark or kind in _SECRET)
    findings.add(PAGE_SECRET if secret else PAGE_PERSONAL, place, f"这里有{kind}（{told}）。", key=(kind, told))
