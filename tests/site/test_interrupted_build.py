"""Struck down at any moment, a build leaves the old site or the new one, and the next build repairs.

TONGBU_KILLS says at how many points (100 for the whole show).
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
import yaml

from builder import Builder
from digests import digests
from tongbu.gate_record import GateRecord, compare

SHOW = os.environ.get("TONGBU_KILLS")
POINTS = int(SHOW or 2)
VERSIONS = "abc" if SHOW else "ab"
POLICY = "policies/2026/a.md"


class Yard:
    """A bureau whose one policy has several versions, what a clean build makes of each, and its builder."""

    def __init__(self, project: Path) -> None:
        self.builder = Builder(project)
        self.project, self.site = project, project / "site"
        self._text = (project / POLICY).read_text(encoding="utf-8")
        self.clean, self.measured = {}, {}
        for version in VERSIONS:
            self.write(version)
            self.measured["cold"] = self.builder.build()
            self.clean[version] = digests(self.site)
            self.forget()
            shutil.rmtree(self.site)

    def write(self, version: str) -> None:
        (self.project / POLICY).write_text(f"{self._text}\n另按{version}类要求办理。\n", encoding="utf-8")

    def forget(self) -> None:
        """Let the next build be one from nothing."""
        shutil.rmtree(self.builder.kept, ignore_errors=True)

    def standing(self) -> str | None:
        """The version of the site, which is whole; None where there is no site at all."""
        if not self.site.exists():
            return None
        differences = compare(self.site, GateRecord.read((self.site / "gate.json").read_bytes()))
        assert not differences, differences
        there = digests(self.site)
        return next(version for version, files in self.clean.items() if files == there)


class Reader:
    """Somebody who looks at the site all the time, and notes when it is not there or not signed off."""

    def __init__(self, site: Path) -> None:
        self.looks, self.misses = 0, list[str]()
        self._site, self._ended = site, Event()

    @contextmanager
    def looking(self) -> Iterator[None]:
        thread = Thread(target=self._look)
        thread.start()
        try:
            yield
        finally:
            self._ended.set()
            thread.join()

    def _look(self) -> None:
        while not self._ended.wait(0.0005):
            for name in ("index.html", "gate.json"):
                self.looks += 1
                try:
                    (self._site / name).stat()
                except OSError as error:
                    self.misses.append(str(error))


def without_files_to_take_away(project: Path) -> Path:
    """A project whose pages are all of its site: a process that has set a PDF does not share its work with others."""
    file = project / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["extra"]["tongbu"]["版式文件"] = {"PDF": False, "Word": False, "分享图": False}
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return project


def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(
    bureau: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yard, chance = Yard(without_files_to_take_away(bureau)), random.Random(20261129)
    outcomes = dict.fromkeys(("old", "new", "finished"), 0)
    outcomes["finished"] += yard.builder.kill(chance.randint(1, yard.measured["cold"][1] // 2), 0)
    assert yard.standing() is None
    for version in "ab":
        yard.write(version)
        yard.measured["upon"] = yard.builder.build()
    reader = Reader(yard.site)
    with reader.looking():
        for point in range(POINTS):
            old = yard.standing()
            new = chance.choice([version for version in VERSIONS if version != old])
            how = "cold" if point % 2 else "upon"
            if how == "cold":
                yard.forget()
            took, steps = yard.measured[how]
            yard.write(new)
            # By turns at a moment, before any step, and before one of the last, when the site's place is taken.
            step = (None, chance.randint(1, steps), chance.randint(steps * 3 // 4, steps))[point // 2 % 3]
            outcomes["finished"] += yard.builder.kill(step, chance.uniform(0, took))
            found = yard.standing()
            assert found in (old, new)
            outcomes["old" if found == old else "new"] += 1
            next_one = chance.choice(VERSIONS)
            yard.write(next_one)
            yard.builder.build()
            assert yard.standing() == next_one
            beside = {path.name for path in bureau.iterdir() if path.name.startswith(".site")}
            assert beside <= {".site-twin-site"}
    assert not reader.misses, reader.misses[:5]
    if SHOW:
        with capsys.disabled():
            told = f"{POINTS} kills, {yard.measured}: {outcomes}; {reader.looks} looks, none in vain"
            sys.stdout.write(f"\n{told}\n")
