"""A project's folder becomes its settings, its library and everything that is wrong with its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tongbu.model.finding import Finding
from tongbu.model.front_matter import Document, InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.decoding import unify_lines
from tongbu.reading.document import Reading, read_document
from tongbu.reading.ledger import read_ledger
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile, Walk, inside, walk
from tongbu.reading.settings import CONFIG_NAME, read_settings
from tongbu.reading.stray_tables import stray_tables
from tongbu.settings import Settings

M = TypeVar("M", bound=Document)


@dataclass(frozen=True)
class Project:
    """Everything that was read. `config_path` is what findings about the settings call their file."""

    root: Path
    settings: Settings
    library: Library
    findings: tuple[Finding, ...]
    config_path: str

    def lines(self, path: str) -> list[str]:
        """The lines of a file that a finding names, as far as it is text; empty where it is not."""
        file = self.root / path
        if path.endswith(".xlsx") or not inside(file, self.root):
            return []
        try:
            raw = file.read_bytes()
        except (OSError, ValueError):
            return []
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("gb18030", "replace")
        return unify_lines(text).split("\n")


def read_project(root: Path, config_file: Path | None = None) -> Project:
    """Read a project once. Faults never raise; a file that cannot be read does not hide the others."""
    config = config_file or root / CONFIG_NAME
    config_path = _relative(config, root)
    found: list[Finding] = []
    settings = Settings.model_validate({})
    if config_file or config.exists():
        reading = read_settings(config, config_path)
        settings = reading.settings
        found.extend(reading.findings)
    unreadable: list[str] = []
    policies = [
        _policy(file, reading, found)
        for file, reading in _readings(root, "policies", PolicyFrontMatter, found, unreadable)
    ]
    found.extend(stray_tables(root, policies))
    interpretations = [
        Interpretation(reading.id, reading.source, reading.meta, reading.text)
        for _, reading in _readings(root, "interpretations", InterpretationFrontMatter, found, unreadable)
    ]
    library = Library.of(policies, interpretations, unreadable)
    return Project(root, settings, library, tuple(sorted(found)), config_path)


def _readings(
    root: Path, folder: str, model: type[M], found: list[Finding], unreadable: list[str]
) -> Iterator[tuple[DocumentFile, Reading[M]]]:
    """The readable files of a folder; the others are told and listed."""
    files: Walk = walk(root, folder)
    found.extend(files.findings)
    unreadable.extend(files.refused)
    for file in files.files:
        findings = Findings(file.path)
        reading = read_document(file, model, findings)
        found.extend(findings.found)
        if reading is None:
            unreadable.append(file.path)
        else:
            yield file, reading


def _policy(file: DocumentFile, reading: Reading[PolicyFrontMatter], found: list[Finding]) -> Policy:
    policy = Policy(reading.id, reading.source, reading.meta, reading.text)
    if not policy.is_draft:
        return policy
    ledger, findings = read_ledger(file)
    found.extend(findings)
    unread = ledger is None and bool(findings)
    return Policy(reading.id, reading.source, reading.meta, reading.text, ledger, ledger_unread=unread)


def _relative(file: Path, root: Path) -> str:
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except (OSError, ValueError):
        return file.as_posix()
