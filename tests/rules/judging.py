"""Lay fragments over the model bureau and run one rule on what is read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from rules.overlay import lay
from tongbu.model.finding import Finding
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules import RULES
from tongbu.rules.gate import check
from tongbu.rules.rule import Context, Example

TODAY = date(2026, 6, 15)
POLICY = "policies/2026/a.md"
READING = "interpretations/2026/a.md"
DRAFT = "policies/2026/draft.md"
LEDGER = "policies/2026/draft.csv"
HEADER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"


def found(
    code: str, root: Path, files: Mapping[str, str | None], today: date = TODAY, unreadable: tuple[str, ...] = ()
) -> list[Finding]:
    """The findings of the rule `code`, in order of place."""
    bureau = lay(Example(files), root)
    project = read_project(bureau)
    library = replace(project.library, unreadable=project.library.unreadable | set(unreadable))
    calendar = project.settings.calendar()
    context = Context(library, project.settings, calendar, today, ProjectFiles(bureau), disclosure=project.disclosure)
    assert any(rule.code == code for rule in RULES)
    return [finding for finding in check(context).findings if finding.rule == code]


def line_of(root: Path, path: str, start: str) -> int:
    """The line of the laid-out bureau that starts with `start`."""
    lines = (root / "bureau" / path).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))
