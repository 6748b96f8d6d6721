"""Whoever has the repository can build the very bytes that were published, whatever machine he has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digests import digests
from sample import ROOT, copy_project

HERE = {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "TONGBU_WORKERS": "1"}
THERE = {
    "TZ": "America/Los_Angeles",
    "LC_ALL": "C",
    "LANG": "en_US",
    "LANGUAGE": "en",
    "PYTHONHASHSEED": "4711",
    "TONGBU_WORKERS": "2",
    "SOURCE_DATE_EPOCH": "2000000000",
    "HOME": "/nonexistent",
    "COLUMNS": "40",
}
"""Two machines: another time zone, language, order of sets, number of workers, clock and home."""

KINDS = {".html", ".pdf", ".docx", ".xlsx", ".png", ".json", ".xml", ".ics", ".csv", ".css"}
"""What a site is made of; the comparison below is worth something only while it has all of them."""


def built(folder: Path, machine: dict[str, str], umask: int, modified: int) -> dict[str, str]:
    """The sample bureau, its records of approval included, built from nothing; every file and its digest."""
    project = copy_project(folder, signed=True)
    for file in (*project.rglob("*"), project):
        os.utime(file, (modified, modified))
    kept = {
        name: value for name, value in os.environ.items() if name not in ("LANG", "SOURCE_DATE_EPOCH", "PYTHONUTF8")
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env={**kept, "PYTHONPATH": str(ROOT / "hooks"), "TONGBU_CACHE": "off", **machine},
        capture_output=True,
        umask=umask,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return digests(project / "site")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built(tmp_path_factory.mktemp("here") / "a", HERE, 0o022, 1_000_000_000)


def test_another_machine_builds_the_same_bytes(here: dict[str, str], tmp_path: Path) -> None:
    there = built(tmp_path / "另一个 folder" / "deeper", THERE, 0o077, 1_700_000_001)

    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []


def test_what_is_compared_has_every_kind_of_file(here: dict[str, str]) -> None:
    assert {Path(name).suffix for name in here} >= KINDS
