"""`tongbu check --what-if`: which files would be judged otherwise under other settings."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tongbu.cli.commands import CannotRun
from tongbu.cli.gate import Outcome, run_twice
from tongbu.cli.verdicts import Verdict, verdicts
from tongbu.model.finding import Finding, Level
from tongbu.reading.changed_settings import differences, with_change, with_file
from tongbu.reading.locating import Findings
from tongbu.settings import Settings

FORMATS = {name: f"tongbu.cli.printers.what_if_{name}" for name in ("text", "json")}
"""Each format and the module that prints in it, by a function `write`."""


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is supposed: a file of settings, then single ones, each over what was there."""

    file: Path | None
    single: tuple[yaml.Node, ...]

    def __bool__(self) -> bool:
        """Whether anything is supposed."""
        return bool(self.file or self.single)

    def laid_over(self, settings: Settings) -> Settings:
        """The settings as they would be; CannotRun where they would not be right."""
        if self.file:
            reading = with_file(settings, self.file, str(self.file))
            _refuse(reading.findings, located=True)
            settings = reading.settings
        for change in self.single:
            findings = Findings("--what-if")
            settings = with_change(settings, change, findings) or settings
            _refuse(findings.found)
        return settings


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comes of other settings: those that differ, as (key, before, after), and the files judged otherwise."""

    settings: tuple[tuple[str, Any, Any], ...]
    verdicts: tuple[Verdict, ...]

    @property
    def new_errors(self) -> int:
        """How many findings stop a build that did not stop it before."""
        return sum(each.new_errors for each in self.verdicts)


def answer(root: Path, day: date | None, supposed: Supposition, asked: tuple[str, ...], form: str) -> int:
    """Check twice and print what is otherwise; 1 where files would be stopped for what did not stop them, else 0."""
    if form not in FORMATS:
        raise CannotRun(f"--what-if 的输出格式是 {'、'.join(FORMATS)}。")
    before, after = run_twice(root, day, supposed.laid_over)
    if before.bad_settings:
        _refuse([each for each in before.findings if each.path == before.project.config_path], located=True)
    # Rules about the settings speak of the file that is there, so of what is wrong in it already nothing is said.
    _refuse([each for each in set(after.findings) - set(before.findings) if each.path == after.project.config_path])
    comparison = Comparison(
        tuple(differences(before.project.settings, after.project.settings)),
        verdicts(_standing(before, asked), _standing(after, asked)),
    )
    importlib.import_module(FORMATS[form]).write(comparison)
    return 1 if comparison.new_errors else 0


def _standing(outcome: Outcome, asked: tuple[str, ...]) -> Sequence[Finding]:
    return outcome.only(asked).findings


def _refuse(findings: Sequence[Finding], *, located: bool = False) -> None:
    """CannotRun with the first error among findings about settings."""
    first = next((each for each in sorted(findings) if each.level is Level.ERROR), None)
    if first:
        place = f"{first.path}:{first.line}:{first.column} " if located else ""
        raise CannotRun(f"{place}{first.message}{first.fix}")
