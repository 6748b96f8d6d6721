"""Annual reports of the sample bureau with single cells changed, as files and as what the gate says of them."""

import re
from datetime import date
from pathlib import Path

from sample import ROOT
from tongbu.model.finding import Finding
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.rules.annual_report import RULES
from tongbu.rules.gate import found_in_disclosure
from tongbu.rules.rule import Context

FOLDER = "docs/disclosure/reports"
SETTINGS = "site_name: 示例\nextra:\n  tongbu:\n    机关: {名称: 示例市林业局}\n"


def text(year: int) -> str:
    """The report of a year of the sample bureau."""
    return (ROOT / FOLDER / f"{year}.yml").read_text(encoding="utf-8")


def with_cell(report: str, table: str, row: str, column: str, number: object) -> str:
    """A report with another number in one cell."""
    before, mark, below = report.partition(f"\n{table}:")
    changed, count = re.subn(rf"(\n  {row}:.*?\b{column}: )[\d.]+", rf"\g<1>{number}", below, count=1)
    assert count == 1
    return before + mark + changed


def reports(root: Path, **years: str) -> Project:
    """A bureau with the documents of none and these reports (`y2025=…`), as it was read."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for year, written in years.items():
        (folder / f"{year[1:]}.yml").write_text(written, encoding="utf-8")
    return read_project(root)


def told(project: Project, today: date = date(2026, 11, 20)) -> list[Finding]:
    """What the rules about annual reports say of a project."""
    context = Context(
        project.library,
        project.settings,
        project.settings.calendar(),
        today,
        ProjectFiles(project.root),
        disclosure=project.disclosure,
    )
    return sorted(found_in_disclosure(context, RULES))
