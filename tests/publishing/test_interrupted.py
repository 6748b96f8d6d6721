"""Struck down at any moment, the live site is the old one or the new one, nothing is lost, and the next one repairs.

TONGBU_KILLS says at how many points (200 for the whole show).
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from publishing.reader import Public
from publishing.sites import content, tongbu
from publishing.stage import SITES, Stage
from sample import ROOT
from tongbu.publishing.local_folder import LocalFolder

SHOW = os.environ.get("TONGBU_KILLS")
POINTS = int(SHOW or 10)


@contextmanager
def publisher(stage: Stage, version: str, strike: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ready to publish a version."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), *sys.path])}
    if strike is not None:
        environment["TONGBU_STRIKE"] = str(strike)
    process = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("publisher.py"), stage.www, stage.sites[version]],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        try:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            yield process
        finally:
            process.kill()


def begin(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin
    process.stdin.write(b"\n")
    process.stdin.flush()


def undisturbed(stage: Stage) -> tuple[float, int]:
    """How long a publication takes, and how many steps it has."""
    with publisher(stage, stage.others()[0]) as process:
        start = time.monotonic()
        begin(process)
        assert process.wait() == 0
        took = time.monotonic() - start
    with publisher(stage, stage.others()[0], strike=0) as process:
        said = process.communicate(b"\n")[0].decode().splitlines()
        assert process.returncode == 0
    return took, int(said[-1].removeprefix("steps "))


def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage, public, chance = Stage(tmp_path, tmp_path / "www"), Public(SITES), random.Random(20261129)
    took, steps = undisturbed(stage)
    public.expect(stage.live)
    outcomes = {"old": 0, "new": 0, "finished": 0, "left": 0}
    with public.reading(stage.www / "current"):
        for point in range(POINTS):
            old, new = stage.live, chance.choice(stage.others())
            before = LocalFolder(stage.www).look().current or ""
            public.expect(old, new)
            # By turns at a moment, and before a step: most of the time goes by in a few of the steps.
            strike = chance.randint(1, steps) if point % 2 else None
            with publisher(stage, new, strike) as process:
                begin(process)
                if strike is None:
                    time.sleep(chance.uniform(0, took))
                    process.kill()
                outcomes["finished"] += process.wait() == 0
            found = stage.live
            assert found in (old, new)
            outcomes["old" if found == old else "new"] += 1
            outcomes["left"] += any((stage.www / "releases").glob(".*"))
            stage.whole(before)
            public.expect(found)
            stage.repair(chance.choice(stage.others()), public)
    assert not public.faults, public.faults[:5]
    assert public.answers > POINTS
    if SHOW:
        with capsys.disabled():
            told = f"{POINTS} kills, {steps} steps, {took:.2f} s: {outcomes}; {public.answers} answers, no fault"
            sys.stdout.write(f"\n{told}\n")


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A file system of so many bytes; skipped where mounting is not allowed."""
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() or not mount or not umount:
        pytest.skip("a small file system can be mounted only by root")
    done = subprocess.run([mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run([umount, "--lazy", folder], check=True)


def test_on_a_full_disk_the_old_site_stays_and_room_is_all_it_needs(tmp_path: Path) -> None:
    public, chance = Public(SITES), random.Random(20261130)
    with small_disk(tmp_path / "disk", 8 << 20) as disk:
        stage = Stage(tmp_path, disk / "www")
        needed = sum(map(len, SITES["a"].values()))
        public.expect(stage.live)
        with public.reading(stage.www / "current"):
            for _ in range(max(POINTS // 4, 4)):
                old, new = stage.live, chance.choice(stage.others())
                before = LocalFolder(stage.www).look().current or ""
                status = os.statvfs(disk)
                filler = status.f_bavail * status.f_frsize - chance.randrange(needed * 9 // 10)
                (disk / "filler").write_bytes(bytes(filler))
                done = tongbu(stage.www, "-d", stage.sites[new])
                assert done.exit_code == 2
                assert "磁盘空间不够" in done.stderr
                assert f"线上仍然完整，是版本 {before}" in done.stderr
                assert stage.live == old
                stage.whole(before)
                stage.tidy()
                (disk / "filler").unlink()
                stage.repair(new, public)
    assert not public.faults, public.faults[:5]


def test_on_a_read_only_disk_nothing_changes(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8 << 20) as disk:
        stage, public = Stage(tmp_path, disk / "www"), Public(SITES)
        tongbu(stage.www, "-d", stage.sites["b"])
        public.expect("b")
        before = content(stage.www)
        with public.reading(stage.www / "current"):
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            for options in (("-d", stage.sites["c"]), ("--rollback",)):
                done = tongbu(stage.www, *options)
                assert done.exit_code == 2
                assert "只读" in done.stderr
                assert content(stage.www) == before
            assert tongbu(stage.www, "-d", stage.sites["c"], "--dry-run").exit_code == 0
            subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
            stage.repair("c", public)
    assert not public.faults, public.faults[:5]
