"""Reading and checking a project for a build, and telling what was found in the log."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tongbu.comparing import Comparisons
from tongbu.incremental.checking import check_known
from tongbu.incremental.collector import set_apart, undisturbed
from tongbu.incremental.reading import KnownProject, read_known_project
from tongbu.incremental.store import Store, store_of
from tongbu.model.finding import Finding, Level
from tongbu.model.report import Report
from tongbu.reading.project import Project
from tongbu.settings import today

# Only loggers below `mkdocs` reach MkDocs' output, and only they are counted by strict mode.
log = logging.getLogger("mkdocs.tongbu")


@dataclass(frozen=True)
class Inspection:
    """One project as it was found on the day of the build."""

    known: KnownProject
    day: date
    comparisons: Comparisons
    report: Report
    store: Store

    @property
    def project(self) -> Project:
        """The project as it was read."""
        return self.known.project

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that stands, of reading and of the rules, in the order of place."""
        return tuple(sorted((*self.project.findings, *self.report.findings)))

    @property
    def errors(self) -> int:
        """How many findings stop a build."""
        return sum(finding.level is Level.ERROR for finding in self.findings)


def inspect(root: Path, config_file: Path | None, *, once: bool) -> Inspection:
    """Read and check the project under `root`, as far as anything changed since the last run.

    `once` says that this process does nothing after this build.
    """
    store = store_of(root)
    with undisturbed():
        known = read_known_project(root, store, config_file)
        if once:
            set_apart()
    project = known.project
    day = today(project.settings, None, os.environ.get("SOURCE_DATE_EPOCH"))
    comparisons = Comparisons()
    return Inspection(known, day, comparisons, check_known(known, day, store, lambda: comparisons), store)


class Telling:
    """Logs findings. A preview, which builds again and again, hears of each but once."""

    def __init__(self) -> None:
        self._told: frozenset[Finding] = frozenset()

    def tell(self, findings: Sequence[Finding], *, enforced: bool) -> None:
        """Log every finding that was not there last time, and say how many have gone since.

        Only errors of an enforced gate use a level that strict mode counts: a warning of the gate asks for
        judgement, and a strict build must not turn it into a refusal.
        """
        now = frozenset(findings)
        for finding in findings:
            if finding not in self._told:
                severe = enforced and finding.level is Level.ERROR
                log.log(logging.ERROR if severe else logging.INFO, line_of(finding))
        if gone := len(self._told - now):
            log.info(f"比上一次少了 {gone} 处问题，还有 {len(now)} 处。")
        self._told = now


def line_of(finding: Finding) -> str:
    """A finding in the words and order of `tongbu check`, without the source line."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place} {finding.level.word} {finding.rule} {finding.message}\n  怎么改：{finding.fix}"
