"""What commands ask of a project's settings before they compute anything with them."""

from __future__ import annotations

from tongbu.cli.commands import CannotRun
from tongbu.model.finding import Level
from tongbu.reading.project import Project


def refuse_bad_settings(project: Project, why: str) -> None:
    """Stop where the settings could not be read; `why` says what rests on them."""
    bad = [each for each in project.findings if each.path == project.config_path and each.level is Level.ERROR]
    if bad:
        first = bad[0]
        raise CannotRun(f"{first.path}:{first.line} {first.message}{why}，请先改正（tongbu check 列出全部问题）。")
