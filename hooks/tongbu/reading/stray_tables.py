"""Tables that lie among drafts (征求意见稿) under a name that makes them no ledger: their opinions would be lost."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tongbu.model.finding import Finding
from tongbu.model.source import Place
from tongbu.reading.ledger_faults import LEDGER_STRAY
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.paths import LEFT_OUT, shown
from tongbu.reading.tables.formats import NOT_READ, READ

_TABLES = (*READ, *NOT_READ)


def stray_tables(root: Path, drafts: Iterable[str]) -> Iterator[Finding]:
    """One for each table in a folder with drafts that is neither a ledger nor named by a document there.

    `drafts` are the paths of the drafts for comment that could be read.
    """
    folders: dict[Path, set[str]] = defaultdict(set)
    for path in drafts:
        folders[(root / path).parent].add(Path(path).stem)
    for folder, stems in folders.items():
        yield from _strays(root, folder, stems)


def _strays(root: Path, folder: Path, drafts: set[str]) -> Iterator[Finding]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - of thousands of files hardly one is a table
    except OSError:
        return
    tables = [
        file
        for file in (folder / name for name in names if name.lower().endswith(_TABLES))
        if file.stem not in drafts and not file.name.startswith(LEFT_OUT)
    ]
    if not tables:
        return
    words = "".join(_words(folder / name) for name in names if name.lower().endswith(".md"))
    for file in tables:
        if file.name not in words:
            yield from _stray(shown(file.relative_to(root).as_posix()), file.stem, file.suffix, drafts)


def _words(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _stray(path: str, stem: str, suffix: str, drafts: set[str]) -> Iterator[Finding]:
    findings = Findings(path)
    draft = next((each for each in sorted(drafts) if each in stem or stem in each), None) or nearest(
        stem, sorted(drafts)
    )
    kept = suffix.lower() if suffix.lower() in READ else ".xlsx"
    name = f"，如 {draft}{kept}" if draft else ""
    fix = f"是意见台账的，改成与征求意见稿同名{name}；是附件的，写进文件的“附件”；都不是的，移走。"
    findings.add(LEDGER_STRAY, Place(1), "这个表格与哪一份征求意见稿都不同名，没有当作台账读取", fix=fix)
    yield from findings.found
