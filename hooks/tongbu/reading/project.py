"""A project's folder becomes its settings, its library and everything that is wrong with its files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tongbu.model.disclosure import Disclosure
from tongbu.model.finding import Finding
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.progress import followed
from tongbu.reading.decoding import unify_lines
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile, inside, walk
from tongbu.reading.settings import CONFIG_NAME, read_settings
from tongbu.reading.stray_tables import stray_tables
from tongbu.settings import Settings

if TYPE_CHECKING:
    from tongbu.reading.file_screening import FileScreener

POLICIES = "policies"
INTERPRETATIONS = "interpretations"
"""The folders of a project that hold documents."""


@dataclass(frozen=True)
class Project:
    """Everything that was read: `config_path` is what findings about the settings call their file.

    `disclosure` is what lies below `docs/disclosure/`.
    """

    root: Path
    settings: Settings
    library: Library
    findings: tuple[Finding, ...]
    config_path: str
    disclosure: Disclosure = field(default_factory=Disclosure)

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


@dataclass(frozen=True, slots=True)
class Read:
    """One file as it was read: its document, None where its metadata cannot be relied on, and what is wrong with it.

    `screened` are the paths of the files that were looked through with it, there or not.
    """

    document: Policy | Interpretation | None
    findings: tuple[Finding, ...]
    screened: tuple[str, ...] = ()


def read_file(file: DocumentFile, screener: FileScreener | None = None) -> Read:
    """Read a policy with its ledger, or an interpretation, as its folder says, and the files published with it."""
    # What reads texts and tables takes long to load; a run in which nothing changed reads none.
    from tongbu.reading.document import read_document
    from tongbu.reading.file_screening import FileScreener
    from tongbu.reading.ledger import read_ledger
    from tongbu.reading.ledger_screening import screen_ledger_file

    screener = screener or FileScreener()
    findings = Findings(file.path)
    if not file.path.startswith(f"{POLICIES}/"):
        reading = read_document(file, InterpretationFrontMatter, findings, screener)
        if reading is None:
            return Read(None, findings.found)
        document = Interpretation(reading.id, reading.source, reading.meta, reading.text, reading.sensitive)
        return Read(document, findings.found, reading.screened)
    read = read_document(file, PolicyFrontMatter, findings, screener)
    if read is None:
        return Read(None, findings.found)
    policy = Policy(read.id, read.source, read.meta, read.text, sensitive=read.sensitive)
    if not policy.is_draft:
        return Read(policy, findings.found, read.screened)
    ledger, faults = read_ledger(file)
    unread = ledger is None and bool(faults)
    sensitive = (*read.sensitive, *screen_ledger_file(file, screener))
    policy = replace(policy, ledger=ledger, ledger_unread=unread, sensitive=sensitive)
    return Read(policy, (*findings.found, *faults), read.screened)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a project's folder holds before any document is read; `refused` are the paths of files not to be read."""

    settings: Settings
    config_path: str
    files: tuple[DocumentFile, ...]
    findings: tuple[Finding, ...]
    refused: tuple[str, ...]


def survey(root: Path, config_file: Path | None = None) -> Survey:
    """Read the settings and list the files."""
    config = config_file or root / CONFIG_NAME
    config_path = _relative(config, root)
    found: tuple[Finding, ...] = ()
    settings = Settings.model_validate({})
    if config_file or config.exists():
        reading = read_settings(config, config_path)
        settings, found = reading.settings, reading.findings
    walks = [walk(root, folder) for folder in (POLICIES, INTERPRETATIONS)]
    return Survey(
        settings,
        config_path,
        tuple(file for each in walks for file in each.files),
        (*found, *(finding for each in walks for finding in each.findings)),
        tuple(path for each in walks for path in each.refused),
    )


def read_project(root: Path, config_file: Path | None = None) -> Project:
    """Read a project once. Faults never raise; a file that cannot be read does not hide the others."""
    from tongbu.reading.file_screening import FileScreener
    from tongbu.reading.page_screening import screened_pages

    screener = FileScreener()
    known = survey(root, config_file)
    found, unreadable = list(known.findings), list(known.refused)
    policies: list[Policy] = []
    interpretations: list[Interpretation] = []
    for file in followed(known.files, "读取文件", len(known.files)):
        one = read_file(file, screener)
        found.extend(one.findings)
        if isinstance(one.document, Policy):
            policies.append(one.document)
        elif one.document:
            interpretations.append(one.document)
        else:
            unreadable.append(file.path)
    found.extend(stray_tables(root, (policy.source.path for policy in policies if policy.is_draft)))
    found.extend(screened_pages(root, screener))
    kept = read_disclosure(root)
    found.extend(kept.findings)
    library = Library.of(policies, interpretations, unreadable)
    return Project(root, known.settings, library, tuple(sorted(found)), known.config_path, kept.disclosure)


def _relative(file: Path, root: Path) -> str:
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except (OSError, ValueError):
        return file.as_posix()
