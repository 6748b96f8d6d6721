"""Two publishers at once: one publishes, the other is told."""

import os
import subprocess
import sys
from pathlib import Path

from publishing.sites import content, pages, put, site, tongbu
from sample import ROOT
from tongbu.publishing.local_folder import LocalFolder


def test_while_one_holds_the_place_the_other_is_told(tmp_path: Path) -> None:
    www = tmp_path / "www"
    put(tmp_path, "a", www)
    before = content(www)
    with LocalFolder(www).hold():
        for options in ((), ("--rollback",)):
            done = tongbu(www, "-d", site(tmp_path, "b"), *options)
            assert done.exit_code == 2
            assert "另一个发布正在进行" in done.stderr or "没有比当前版本更早的版本" in done.stderr
        assert tongbu(www, "-d", site(tmp_path, "b"), "--dry-run").exit_code == 0
        assert content(www) == before
    assert tongbu(www, "-d", site(tmp_path, "b")).exit_code == 0


def test_many_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    www = tmp_path / "www"
    versions = "abcd"
    for version in versions:
        site(tmp_path, version)
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tongbu", "publish", www, "-d", tmp_path / f"site-{version}"],
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), *sys.path])},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for version in versions
    ]
    answers = [process.communicate()[0].decode() for process in running]
    statuses = [process.returncode for process in running]
    assert 0 in statuses
    for status, answer in zip(statuses, answers, strict=True):
        assert status == 0 or (status == 2 and "另一个发布正在进行" in answer), answer
    served = content(www / "current")
    assert any(all(served.get(path) == body for path, body in pages(version).items()) for version in versions)
    assert len(LocalFolder(www).look().releases) == statuses.count(0)
