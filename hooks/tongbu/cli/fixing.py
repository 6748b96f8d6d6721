"""`tongbu check --fix`: which files would be mended, and how; nothing is written here but by `write`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unicodedata import normalize

from tongbu.cli.destination import write_whole
from tongbu.cli.gate import Outcome
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.text import UnitLevel
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.body import read_text
from tongbu.reading.decoding import unify_lines
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import split
from tongbu.system_errors import reason
from tongbu.wording import Occurrence, day_of, find, lexicon_of, mended, written

_CHANGED = "检查以后文件改动过，请重新运行"
_FAMILY = "WRD"
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Mend:
    """One file as it is and as it would be; `count` places differ. `public` is the day on which it was published."""

    path: str
    file: Path
    before: bytes
    after: bytes
    count: int
    public: date | None

    def texts(self) -> tuple[str, str]:
        """What it says now and would say."""
        return unify_lines(self.before.decode("utf-8-sig")), unify_lines(self.after.decode("utf-8-sig"))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not mended, and why; `failed` where it should have been, and may be the next time."""

    path: str
    why: str
    failed: bool = True


def mends(outcome: Outcome, day: date) -> Iterator[Mend | Refusal]:
    """What can be mended of what a run found and nobody waived, file by file, in order of their paths."""
    places: dict[str, set[tuple[int, int]]] = {}
    for finding in outcome.findings:
        if finding.rule.startswith(_FAMILY):
            places.setdefault(finding.path, set()).add((finding.line, finding.column))
    library, files = outcome.project.library, ProjectFiles(outcome.project.root)
    documents: list[Policy | Interpretation] = []
    if places:
        documents = [*library.policies.values(), *library.interpretations.values()]
    for document in sorted(documents, key=lambda each: each.source.path):
        if told := places.get(document.source.path):
            text = written(document, files)
            found = find(document, text, lexicon_of(outcome.project.settings.wording), day_of(document, day))
            if not told <= {(each.line, each.column) for each in found}:
                yield Refusal(document.source.path, _CHANGED)
                continue
            safe = [each for each in found if each.safe and (each.line, each.column) in told]
            if safe:
                yield _mend(document, outcome.project.root / document.source.path, text, safe)


def why_not(document: Policy | Interpretation, file: Path) -> Refusal | None:
    """Why a document's file must not be changed by a program, None where it may: the one place that says so."""
    path = document.source.path
    if document.source.signed:
        return Refusal(path, "已经审签，改一个字也要重新审核、审签；请人工修改以后运行 tongbu sign", failed=False)
    if file.is_symlink():
        return Refusal(path, "这是一个链接，不是文件本身")
    if not os.access(file, os.W_OK):
        return Refusal(path, "文件是只读的")
    return None


def write(mend: Mend) -> Refusal | None:
    """Write a mended file whole, unless it is no longer what the difference was shown of."""
    try:
        if mend.file.read_bytes() != mend.before:
            return Refusal(mend.path, "显示差异以后文件改动过，请重新运行")
    except OSError as error:
        return Refusal(mend.path, f"文件打不开：{reason(error)}")
    write_whole(mend.after, mend.file)
    return None


def _mend(document: Policy | Interpretation, file: Path, checked: str, safe: list[Occurrence]) -> Mend | Refusal:
    path = document.source.path
    if refusal := why_not(document, file):
        return refusal
    try:
        before = file.read_bytes()
        text = before.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Refusal(path, "文件打不开")
    if unify_lines(text) != checked:
        return Refusal(path, _CHANGED)
    mark = _MARK if before.startswith(_MARK) else b""
    right = mended(text, safe)
    if _structure(right) != _structure(text):
        return Refusal(path, "自动改正会改变条款结构，请人工修改", failed=False)
    after = mark + right.encode()
    return Mend(path, file, before, after, len(safe), document.meta.published)


def _structure(text: str) -> list[tuple[UnitLevel, int, str]]:
    """What the units of a file's body are, and where: mending words must not make an article of a paragraph.

    A number is the same in figures of half width (半角).
    """
    parts = split(unify_lines(text), Findings(""))
    units = read_text(parts.body, parts.body_line).walk() if parts else iter(())
    return [(unit.level, unit.line, normalize("NFKC", unit.label)) for unit in units]
