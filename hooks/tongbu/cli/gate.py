"""One run of the gate over a project's folder, as every command and printer sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tongbu.cli.day import day_of
from tongbu.incremental.checking import check_known
from tongbu.incremental.collector import set_apart, undisturbed
from tongbu.incremental.reading import KnownProject, read_known_project
from tongbu.incremental.store import Store, store_of
from tongbu.model.finding import Finding, Level
from tongbu.model.report import Waived
from tongbu.reading.project import Project
from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: everything, or what concerns the files asked for, and how many findings are `elsewhere`."""

    project: Project
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    elsewhere: int = 0

    def count(self, level: Level) -> int:
        """How many findings there are of a level."""
        return sum(finding.level is level for finding in self.findings)

    @property
    def bad_settings(self) -> bool:
        """Whether the settings could not be read, so that the run proves nothing."""
        return any(each.path == self.project.config_path and each.level is Level.ERROR for each in self.findings)

    def only(self, paths: tuple[str, ...]) -> Outcome:
        """What concerns these files and folders, and the settings; everything where none is named.

        A draft is asked for together with its ledger.
        """
        if not paths:
            return self

        def wanted(path: str) -> bool:
            return path == self.project.config_path or any(
                path == asked or path.startswith(f"{asked}/") or asked == "." or _is_ledger(path, asked)
                for asked in paths
            )

        findings = tuple(each for each in self.findings if wanted(each.path))
        waived = tuple(each for each in self.waived if wanted(each.finding.path))
        return replace(self, findings=findings, waived=waived, elsewhere=len(self.findings) - len(findings))


def _is_ledger(path: str, asked: str) -> bool:
    stem, dot, suffix = path.rpartition(".")
    return f"{stem}{dot}md" == asked and suffix.lower() in ("csv", "xlsx")


def run(root: Path, day: date | None) -> Outcome:
    """Read the project and run every rule over what could be read, as far as anything changed since the last run."""
    store = store_of(root)
    return _outcome(_read(root, store), day, store)


def run_twice(root: Path, day: date | None, changed: Callable[[Settings], Settings]) -> tuple[Outcome, Outcome]:
    """The outcome as the settings are, and as they would be; what is kept for the next run is the former.

    Where the settings cannot be read, `changed` is not asked, and both are the same.
    """
    store = store_of(root)
    known = _read(root, store)
    before = _outcome(known, day, store)
    if before.bad_settings:
        return before, before
    other = replace(known, project=replace(known.project, settings=changed(known.project.settings)))
    return before, _outcome(other, day, Store(None))


def _read(root: Path, store: Store) -> KnownProject:
    with undisturbed():
        known = read_known_project(root, store)
        set_apart()
    return known


def _outcome(known: KnownProject, day: date | None, store: Store) -> Outcome:
    project = known.project
    report = check_known(known, day_of(project.settings, day), store)
    return Outcome(project, tuple(sorted((*project.findings, *report.findings))), report.waived)
