"""The sample bureau as a living fixture: copied, built and checked by whole commands."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tongbu.reading.project import Project, read_project

ROOT = Path(__file__).parents[1]


@cache
def sample_project() -> Project:
    """The sample bureau as it was read, once for all tests of a process: nobody changes it."""
    return read_project(ROOT)


_SIGNED = "    审核:\n      起始日期: 2018-01-01\n"


_UNPUBLISHED = shutil.ignore_patterns("adr", "developers", "manual", "operations")


def copy_project(folder: Path, *, signed: bool = False, manual: bool = False) -> Path:
    """Copy what an author and a build need of this repository, and nothing else.

    Unless it is to be `signed`, without the records of approval, so that a test may change documents; with the `manual`
    where a test reads it.
    """
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=None if manual else _UNPUBLISHED)
    for name in ("policies", "interpretations"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder if signed else unsigned(folder)


def unsigned(folder: Path) -> Path:
    """A copy of the sample bureau without its records of approval, and without the wish for any."""
    for record in folder.rglob("*.sign"):
        record.unlink()
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert _SIGNED in settings
    (folder / "mkdocs.yml").write_text(settings.replace(_SIGNED, ""), encoding="utf-8")
    return folder


def run(project: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m …` in a project."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def build(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project's site as the README does."""
    return run(project, "mkdocs", "build", "--quiet", **environment)


def check(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Check a project as the README does."""
    return run(project, "tongbu", "check", *arguments)
