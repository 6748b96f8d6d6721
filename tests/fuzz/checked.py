"""What comes after reading: every rule asked about a document, and the standing of an approval."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from fuzz.target import PLACE, sound
from rules.overlay import MODEL
from sample import ROOT
from tongbu.approving.approval import approval_of
from tongbu.approving.keys import KeysError
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import read_file, read_project
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

_TODAY = date(2026, 6, 15)
_SIGNED = "policies/2020/gushu-mingmu.md"


def policy(content: bytes) -> None:
    """A policy that replaces the model bureau's."""
    root = PLACE / "bureau"
    if not root.exists():
        shutil.copytree(MODEL, root)
    (root / "policies/2026/a.md").write_bytes(content)
    project = read_project(root)
    calendar = project.settings.calendar()
    sound(check(Context(project.library, project.settings, calendar, _TODAY, ProjectFiles(root))).findings)


def approval(content: bytes) -> None:
    """The record of approval of a policy of the sample bureau."""
    root = PLACE / "signed"
    file = root / _SIGNED
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / _SIGNED, file)
    file.with_suffix(".sign").write_bytes(content)
    document = read_file(DocumentFile(str(file), _SIGNED, Path(_SIGNED).stem, signed=True)).document
    assert document
    try:
        for _, told in approval_of(document, ProjectFiles(root), "keys.yml").faults:
            told.encode()
    except KeysError as error:
        str(error).encode()
