"""What a server or the way to it does wrong is told; a publisher that is killed leaves a whole site."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.remote import needs_rsync, there, whole
from publishing.sites import content, site, tongbu
from sample import ROOT

pytestmark = needs_rsync


def test_what_ssh_says_is_handed_on(tmp_path: Path, server: Path) -> None:
    (server / "fails").touch()
    done = tongbu(there(tmp_path / "www"), "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert "Connection refused" in done.stderr


def test_a_login_that_prints_is_told(tmp_path: Path, server: Path) -> None:
    (server / "greeting").write_text("Welcome!\n")
    done = tongbu(there(tmp_path / "www"), "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert ".bashrc" in done.stderr


def test_a_folder_above_that_is_not_there_is_told(tmp_path: Path, server: Path) -> None:
    done = tongbu(there(tmp_path / "none" / "www"), "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert str(tmp_path / "none") in done.stderr


def test_a_server_without_rsync_is_told(tmp_path: Path, server: Path) -> None:
    few = tmp_path / "few"
    few.mkdir()
    for program in ("sh", "head", "mkdir", "readlink", "flock"):
        (few / program).symlink_to(shutil.which(program) or "")
    (server / "path").write_text(str(few))
    done = tongbu(there(tmp_path / "www"), "-d", site(tmp_path, "a"))
    assert done.exit_code == 2
    assert "没有 rsync" in done.stderr


def connected(www: Path, calls: str) -> bool:
    return "tongbu work" in calls


def carrying(www: Path, calls: str) -> bool:
    return "rsync --server" in calls


def carried(www: Path, calls: str) -> bool:
    return any((www / "releases").glob(".unfinished-*"))


def named(www: Path, calls: str) -> bool:
    return len(list((www / "releases").glob("2*"))) > 1


@pytest.mark.parametrize("moment", [connected, carrying, carried, named])
def test_killed_in_the_middle_the_next_one_repairs(
    moment: Callable[[Path, str], bool], tmp_path: Path, server: Path
) -> None:
    www = tmp_path / "www"
    tongbu(there(www), "-d", site(tmp_path, "a"))
    (server / "calls").write_text("")
    (server / "slow").touch()
    command = [sys.executable, "-m", "tongbu", "publish", there(www), "-d", site(tmp_path, "b")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), *sys.path])}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not moment(www, (server / "calls").read_text()):
        time.sleep(0.002)
    assert moment(www, (server / "calls").read_text()), "it went to the end, or to none at all, unseen"
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert whole(www)
    (server / "slow").unlink()
    deadline = time.monotonic() + 20
    while (done := tongbu(there(www), "-d", site(tmp_path, "c"))).exit_code and time.monotonic() < deadline:
        assert "另一个发布正在进行" in done.stderr, "the killed one's connection may take a moment to end"
        time.sleep(0.2)
    assert done.exit_code == 0
    assert whole(www)
    assert content(www / "current")["index.html"] == b"<h1>c</h1>"
    time.sleep(1)  # what the killed one's rsync still wrote is cleared by the one after
    tongbu(there(www), "-d", site(tmp_path, "d"))
    assert whole(www)
    assert not list((www / "releases").glob(".*"))
